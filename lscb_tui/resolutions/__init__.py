"""From what a report asks of a meeting to the words of the resolution as it will be minuted, and back."""
