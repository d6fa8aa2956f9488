package io.claimline.shared.database;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param embedded whether one may be started in the data folder when no URL is given
 * @param throwAway whether an embedded one is for a test: not durable, removed at the end
 * @param binaries where the embedded server's program is unpacked; the data folder if not given
 * @param url of PostgreSQL 15 to 17, or empty
 * @param poolSize most connections of the application
 * @param migrations locations of the migrations
 */
@ConfigurationProperties("claimline.database")
record DatabaseSettings(
    boolean embedded,
    boolean throwAway,
    @Nullable Path binaries,
    String url,
    String ownerUser,
    String ownerPassword,
    String appUser,
    String appPassword,
    int poolSize,
    @DefaultValue("classpath:db/migration") List<String> migrations) {}
