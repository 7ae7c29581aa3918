// The page calls the functions in PageExports.swift. Started as a program, there is nothing to do.
