package dev.pluto.local.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends a request by the byte, and stops when it likes. */
final class SlowClient implements AutoCloseable {

    private final Socket socket;

    SlowClient(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** @param from one of this machine's addresses: all of 127.0.0.0/8 are */
    SlowClient(int port, String from) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        socket.setTcpNoDelay(true);
    }

    SlowClient sends(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything the server says until it closes the connection; fails after the time. */
    String hearsUntilClosed(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Whether the server has closed the connection, whatever it said before. */
    boolean isCutOff() {
        byte[] said = new byte[1024];
        try {
            socket.setSoTimeout(1);
            int read = 0;
            while (read >= 0) {
                read = socket.getInputStream().read(said);
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
