"""What is tried many times with the real program, because once proves little."""
