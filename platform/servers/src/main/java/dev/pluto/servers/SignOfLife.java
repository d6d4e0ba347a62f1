package dev.pluto.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The shortest question of a protocol, to which any server of it says something at once, without a password. A refusal is a
 * sign of life as well: only who says nothing hangs.
 */
enum SignOfLife {
    /** Asks for TLS; the postmaster starts a process to say yes or no. */
    POSTGRES(ByteBuffer.allocate(8).putInt(8).putInt(80_877_103)),

    /** Asks for the versions of Kafka's protocol: key 18, version 0, correlation 1, no client name. */
    KAFKA(ByteBuffer.allocate(14)
            .putInt(10)
            .putShort((short) 18)
            .putShort((short) 0)
            .putInt(1)
            .putShort((short) -1)),

    /** Answered by PONG or by a wish for a password. */
    REDIS(ByteBuffer.wrap("PING\r\n".getBytes(StandardCharsets.US_ASCII)));

    private final byte[] question;

    SignOfLife(ByteBuffer question) {
        this.question = question.array();
    }

    /**
     * Whether a server on this port of 127.0.0.1 says anything within that time, at least a millisecond.
     *
     * @param trust for a server that is silent before its handshake; PostgreSQL is asked whether it has TLS, before any
     */
    boolean comesFrom(int port, Optional<SSLContext> trust, Duration within) {
        int millis = (int) Math.max(1, within.toMillis());
        long asked = System.nanoTime();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            plain.setSoTimeout(millis);
            Socket socket =
                    trust.isPresent() && this != POSTGRES ? TlsSocket.over(plain, "127.0.0.1", trust.get()) : plain;
            socket.getOutputStream().write(question);
            long spent = Duration.ofNanos(System.nanoTime() - asked).toMillis();
            plain.setSoTimeout((int) Math.max(1, millis - spent));
            return socket.getInputStream().read() >= 0;
        } catch (IOException silent) {
            return false;
        }
    }
}
