# The plate cannot be scanned, its code is typed.
plate = Please type the code printed on the plate, a few letters and digits.
