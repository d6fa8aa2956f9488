/** The account of a guarantor as a browser gets it. */
@NullMarked
package io.claimline.patientbilling.web;

import org.jspecify.annotations.NullMarked;
