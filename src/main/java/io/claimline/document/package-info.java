/**
 * Floor 2. Owns documents: PDFs made from templates, and every letter and statement as it went out.
 *
 * <p>Modules on the floors above may call it.
 *
 * <p>It never knows what a document is about; it keeps bytes and never changes them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package io.claimline.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
