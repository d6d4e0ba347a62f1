package dev.pluto.local.journey;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Connections of somebody who begins requests to hold a server, and ends none. */
final class HalfOpen implements AutoCloseable {

    private static final List<String> BEGINNINGS = List.of(
            "",
            "POST /webhooks/twilio/sms HTTP/1.1\r\nHost: loc",
            "POST /webhooks/twilio/sms HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\nBody=hal",
            "POST /api/v1/tasks HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\n{");

    private final List<Socket> sockets = new ArrayList<>();

    static HalfOpen at(String url, int count) throws IOException {
        URI server = URI.create(url);
        HalfOpen opened = new HalfOpen();
        for (int i = 0; i < count; i++) {
            Socket socket = new Socket(server.getHost(), server.getPort());
            opened.sockets.add(socket);
            socket.getOutputStream().write(BEGINNINGS.get(i % BEGINNINGS.size()).getBytes(StandardCharsets.US_ASCII));
        }
        return opened;
    }

    /** Whether the server closes all of them. */
    boolean areGoneWithin(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return sockets.stream().allMatch(socket -> isClosedBefore(socket, end));
    }

    private static boolean isClosedBefore(Socket socket, long end) {
        try {
            long millis = (end - System.nanoTime()) / 1_000_000;
            socket.setSoTimeout((int) Math.max(1, millis));
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
