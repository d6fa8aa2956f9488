-- A new name's trigrams wait in a short list, which every search reads too, and go into the index
-- together: one by one each new patient would cost a dozen separate insertions. The list is kept so
-- short (kilobytes) that reading it is not felt.
alter index patient_name_alike set (fastupdate = on, gin_pending_list_limit = 256);
