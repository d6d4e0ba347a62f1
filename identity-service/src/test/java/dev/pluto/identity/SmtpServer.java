package dev.pluto.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that speaks SMTP (RFC 5321) in clear and keeps what it takes in memory. It lets in who knows its password (RFC 4954), and
 * takes nothing for addresses that begin with {@code gone}.
 */
public final class SmtpServer implements AutoCloseable {

    public static final String USER = "pluto";
    public static final String PASSWORD = "the password of a mail server";

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "smtp");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** A mail, its head and body as they came. */
    public record Taken(String to, String content) {}

    public SmtpServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** So many mails are put off (451). */
    public void failsNext(int times) {
        failures.set(times);
    }

    /** What came for an address, the oldest first. */
    public List<Taken> takenFor(String address) {
        return taken.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** First words of all commands. */
    public List<String> said() {
        return List.copyOf(said);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                threads.execute(() -> talk(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            answer(out, "220 localhost ESMTP");
            List<String> recipients = new ArrayList<>();
            boolean isIn = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                said.add(command);
                switch (command) {
                    case "EHLO" -> answer(out, "250-localhost\r\n250 AUTH PLAIN");
                    case "AUTH" -> {
                        isIn = isRight(line);
                        answer(out, isIn ? "235 welcome" : "535 no");
                    }
                    case "MAIL" -> answer(out, mail(isIn));
                    case "RCPT" -> answer(out, recipient(line, recipients));
                    case "DATA" -> {
                        answer(out, "354 go on");
                        String content = content(in);
                        recipients.forEach(to -> taken.add(new Taken(to, content)));
                        recipients.clear();
                        answer(out, "250 taken");
                    }
                    case "RSET", "NOOP" -> {
                        recipients.clear();
                        answer(out, "250 done");
                    }
                    case "QUIT" -> {
                        answer(out, "221 bye");
                        return;
                    }
                    default -> answer(out, "502 what");
                }
            }
        } catch (IOException e) {
            // whoever spoke has gone
        }
    }

    private static boolean isRight(String line) {
        byte[] shown = Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length()));
        return new String(shown, StandardCharsets.UTF_8).equals("\0" + USER + "\0" + PASSWORD);
    }

    private String mail(boolean isIn) {
        if (!isIn) {
            return "530 sign in first";
        }
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? "451 later" : "250 sender";
    }

    private static String recipient(String line, List<String> recipients) {
        String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        if (address.startsWith("gone")) {
            return "550 nobody of this name";
        }
        recipients.add(address);
        return "250 recipient";
    }

    private static String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return content.toString();
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
