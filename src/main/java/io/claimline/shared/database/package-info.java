/** Internal to shared: the database server, its two log-ins, migrations and transactions. */
@NullMarked
package io.claimline.shared.database;

import org.jspecify.annotations.NullMarked;
