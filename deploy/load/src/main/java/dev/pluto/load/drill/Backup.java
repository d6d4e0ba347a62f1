package dev.pluto.load.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A base backup by PostgreSQL's own functions and an archive of its write-ahead log: what pg_basebackup and operators of
 * PostgreSQL in a cluster do, without a program that is not everywhere.
 *
 * @param live the data folder of the server
 * @param base where the backup goes
 * @param archive where the server copies its log to
 */
record Backup(Path live, Path base, Path archive) {

    private static final Set<String> LEFT_OUT = Set.of("pg_wal", "postmaster.pid", "postmaster.opts");

    /** Has the server archive from its next start on, and at least so often. */
    void archiveEvery(Connection superuser, int seconds) throws SQLException, IOException {
        Files.createDirectories(archive);
        String copy = "test ! -f " + archive + "/%f && cp %p " + archive + "/%f.part && mv " + archive + "/%f.part "
                + archive + "/%f";
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter system set archive_mode = on");
            statement.execute("alter system set archive_timeout = '" + seconds + "s'");
            statement.execute("alter system set archive_command = '" + copy + "'");
        }
    }

    /** Takes one while the server works. */
    void take(Connection superuser) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("select pg_backup_start('drill', fast => true)");
            copy(live, base);
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                stopped.next();
                Files.writeString(base.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    /** What is left of the server is gone. */
    void loseEverything() throws IOException {
        delete(live);
    }

    /** Lays the backup where the server looks for its data; at its next start it plays the archive to its end. */
    void layBack() throws IOException {
        copy(base, live);
        Files.createDirectories(live.resolve("pg_wal/archive_status"));
        Files.setPosixFilePermissions(live, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(
                live.resolve("postgresql.auto.conf"),
                "\nrestore_command = 'cp " + archive + "/%f %p'\n",
                StandardOpenOption.APPEND);
        Files.createFile(live.resolve("recovery.signal"));
    }

    /** What vanishes while it is copied is none of the backup's: the log has it. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeftOut(from, folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(from, file)) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static boolean isLeftOut(Path root, Path path) {
        return LEFT_OUT.contains(root.relativize(path).toString());
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
