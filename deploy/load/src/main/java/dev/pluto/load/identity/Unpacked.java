package dev.pluto.load.identity;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A distribution of Keycloak on disk. */
final class Unpacked {

    private Unpacked() {}

    /** Unpacks a zip; gives the one folder in it, with its script ready to run. */
    static Path of(Path distribution, Path folder) throws IOException {
        Path first = folder;
        try (InputStream in = Files.newInputStream(distribution);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("outside of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
                first = folder.resolve(folder.relativize(file).getName(0));
            }
        }
        File script = first.resolve("bin/kc.sh").toFile();
        if (!script.setExecutable(true)) {
            throw new IOException("cannot be made executable: " + script);
        }
        return first;
    }
}
