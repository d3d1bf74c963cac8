"""Reports on paper: as PDF, from the printer, and as a preview of both."""
