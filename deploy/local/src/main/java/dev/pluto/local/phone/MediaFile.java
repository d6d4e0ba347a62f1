package dev.pluto.local.phone;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A picture or another file somebody sends with a text. */
public record MediaFile(Path path, String type) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("amr", "audio/amr"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("3gp", "video/3gpp"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("vcf", "text/vcard"),
            Map.entry("pdf", "application/pdf"));

    /** A file of the type its name's ending stands for, as a phone would tell it. */
    public static MediaFile of(Path path) {
        String name = String.valueOf(path.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new MediaFile(path, TYPES.getOrDefault(ending, "application/octet-stream"));
    }

    Future<Void> sendTo(HttpServerResponse response) {
        return response.putHeader("Content-Type", type).sendFile(path.toString());
    }
}
