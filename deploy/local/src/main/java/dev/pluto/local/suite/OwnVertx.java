package dev.pluto.local.suite;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** Vert.x as the runner needs it: nothing here is served from files, so none are copied to a folder that a kill would leave. */
public final class OwnVertx {

    private OwnVertx() {}

    public static Vertx create() {
        return Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
    }
}
