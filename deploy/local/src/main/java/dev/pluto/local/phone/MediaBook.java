package dev.pluto.local.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provider's record of files that came with texts, the newest {@value #KEPT} of them. Safe for use by several threads. */
final class MediaBook {

    private static final int KEPT = 1_000;

    private final String folder;
    private final Map<String, MediaFile> files = new Newest<>(KEPT);

    MediaBook(PhoneAccount account) {
        this.folder = "/2010-04-01/Accounts/" + account.sid() + "/Messages/";
    }

    /** Keeps what comes with a text. The path of each at the provider's API, in order. */
    synchronized List<String> keep(InboundText text) {
        List<String> paths = new ArrayList<>();
        text.media().forEach(file -> {
            String path = folder + text.sid() + "/Media/" + Sids.media();
            files.put(path, file);
            paths.add(path);
        });
        return paths;
    }

    synchronized Optional<MediaFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
