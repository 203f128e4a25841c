-- The lengths of these places' periods were read; names and first days of the regulations are as remembered.
update procedure_periods set verified = false where locality is not null;
