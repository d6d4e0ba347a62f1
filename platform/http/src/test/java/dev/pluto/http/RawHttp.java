package dev.pluto.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** Sends bytes no well-behaved client would. */
final class RawHttp {

    private RawHttp() {}

    /** Each piece in a packet of its own. */
    static String send(URI url, String... pieces) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            try {
                for (String piece : pieces) {
                    socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                    LockSupport.parkNanos(50_000_000);
                }
            } catch (SocketException refusedEarly) {
                // the answer is already there
            }
            byte[] answer = new byte[8_192];
            int read = socket.getInputStream().read(answer);
            return read < 0 ? "" : new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }
}
