"""The Textual application: a face over the library. Nothing else imports it but the command line's entry."""
