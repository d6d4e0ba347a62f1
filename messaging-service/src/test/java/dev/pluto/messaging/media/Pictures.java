package dev.pluto.messaging.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Pictures as programs write them, and headers that promise more than there is. */
public final class Pictures {

    private Pictures() {}

    /** @param format {@code png}, {@code jpg} or {@code gif}, as the JDK writes it */
    public static byte[] written(String format, int width, int height) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A few bytes that ask whoever opens them for four bytes times width times height. */
    public static byte[] bomb(int width, int height) {
        byte[] png = written("png", 1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    /** The beginning of a WebP, of a lossy one, a lossless one and one with more to it. */
    static byte[] webp(String kind, int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(40);
        bytes.put("RIFF    WEBP".getBytes(StandardCharsets.US_ASCII));
        bytes.put(kind.getBytes(StandardCharsets.US_ASCII));
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        switch (kind) {
            case "VP8 " ->
                bytes.put(23, HexFormat.of().parseHex("9d012a"))
                        .putShort(26, (short) width)
                        .putShort(28, (short) height);
            case "VP8L" -> bytes.put(20, (byte) 0x2f).putInt(21, (width - 1) | (height - 1) << 14);
            default -> {
                bytes.putInt(24, width - 1);
                bytes.putShort(27, (short) (height - 1)).put(29, (byte) ((height - 1) >> 16));
            }
        }
        return bytes.array();
    }
}
