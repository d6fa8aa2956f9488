-- The plan is made once, while few names are known; made by their number it would walk through all of
-- them for each new patient, also when they have become many.
alter function claimline_note_names() set enable_seqscan = off;
