package dev.pluto.local.phone;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people said to recorders: kept as silence, since nobody here has a voice. Safe for use by several threads. */
final class Recordings {

    private static final Pattern PATH =
            Pattern.compile("/2010-04-01/Accounts/([^/]+)/Recordings/(RE[0-9a-f]{32})\\.mp3");

    /** One frame of MPEG 1 Layer 3, 128 kbit/s at 44.1 kHz, has 417 bytes and 26 ms. */
    private static final int FRAME = 417;

    private static final int[] FRAME_HEAD = {0xff, 0xfb, 0x90, 0x00};
    private static final int FRAMES = 40;

    private final PhoneAccount account;
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private volatile String apiUrl = "";

    Recordings(PhoneAccount account) {
        this.account = account;
    }

    /** Says where the API is, which has them. */
    void at(String url) {
        apiUrl = url;
    }

    /** A new recording's address, as webhooks have it: without an ending. */
    String make(String sid) {
        made.add(sid);
        return apiUrl + "/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + sid;
    }

    /** What was recorded: so much silence. */
    record Recording(Buffer sound) {

        Future<Void> sendTo(HttpServerResponse response) {
            return response.putHeader("Content-Type", "audio/mpeg").end(sound);
        }
    }

    /** The recording at a path of the API; empty when there is none. */
    Optional<Recording> find(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() && matcher.group(1).equals(account.sid()) && made.contains(matcher.group(2))
                ? Optional.of(new Recording(Buffer.buffer(silence())))
                : Optional.empty();
    }

    private static byte[] silence() {
        byte[] sound = new byte[FRAME * FRAMES];
        for (int start = 0; start < sound.length; start += FRAME) {
            for (int i = 0; i < FRAME_HEAD.length; i++) {
                sound[start + i] = (byte) FRAME_HEAD[i];
            }
        }
        return sound;
    }
}
