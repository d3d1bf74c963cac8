"""Files of formats that take a library to read are read in a process of their own."""
