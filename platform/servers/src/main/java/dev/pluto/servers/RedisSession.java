package dev.pluto.servers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A connection to Redis for the few commands a server's keeper has for it; no client library is needed for those. */
final class RedisSession implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    RedisSession(String host, int port) throws IOException {
        this(host, port, Optional.empty());
    }

    /** @param trust whom the server's certificate has to be of; empty for a connection without TLS */
    RedisSession(String host, int port, Optional<SSLContext> trust) throws IOException {
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(InetAddress.getByName(host), port), CONNECT_MILLIS);
            plain.setSoTimeout(ANSWER_MILLIS);
            socket = trust.isPresent() ? TlsSocket.over(plain, host, trust.get()) : plain;
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            plain.close();
            throw failure;
        }
    }

    /** Signs in and asks one thing. */
    static String ask(String host, int port, String user, String password, String... words) throws IOException {
        try (RedisSession session = new RedisSession(host, port)) {
            session.ask("AUTH", user, password);
            return session.ask(words);
        }
    }

    /**
     * Says one command and returns the answer: a text, a number in digits, or {@code ""} for nothing.
     *
     * @throws IOException when Redis refuses it, with Redis's own words, which begin with a code such as {@code NOPERM}
     */
    String ask(String... words) throws IOException {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.writeBytes(utf8("*" + words.length + "\r\n"));
        for (String word : words) {
            byte[] bytes = utf8(word);
            command.writeBytes(utf8("$" + bytes.length + "\r\n"));
            command.writeBytes(bytes);
            command.writeBytes(utf8("\r\n"));
        }
        socket.getOutputStream().write(command.toByteArray());
        return answer();
    }

    private String answer() throws IOException {
        String line = line();
        String rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+', ':' -> rest;
            case '$' -> text(Integer.parseInt(rest));
            default -> throw new IOException(rest);
        };
    }

    private String text(int length) throws IOException {
        if (length < 0) {
            return "";
        }
        byte[] bytes = in.readNBytes(length + 2);
        if (bytes.length < length + 2) {
            throw new EOFException("Redis hung up");
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("Redis hung up");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        if (text.isEmpty()) {
            throw new IOException("this is not Redis");
        }
        return text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
