package dev.pluto.messaging.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Width times height as a picture's own header says, without decoding it: a few bytes may ask whoever opens them for gigabytes.
 * Sources: PNG (W3C) 11.2.1, GIF89a 18, ITU-T T.81 B.2.2, RFC 9649.
 */
final class PictureSize {

    private PictureSize() {}

    /** @return in pixels; empty when the header does not say */
    static OptionalLong of(String type, byte[] content) {
        try {
            var bytes = ByteBuffer.wrap(content);
            return switch (type) {
                case "image/png" -> pixels(bytes.getInt(16), bytes.getInt(20));
                case "image/gif" -> gif(bytes.order(ByteOrder.LITTLE_ENDIAN));
                case "image/jpeg" -> jpeg(bytes);
                case "image/webp" -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
                default -> OptionalLong.empty();
            };
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
            return OptionalLong.empty(); // it ends within its header
        }
    }

    private static OptionalLong pixels(long width, long height) {
        return width > 0 && height > 0 ? OptionalLong.of(width * height) : OptionalLong.empty();
    }

    private static OptionalLong gif(ByteBuffer bytes) {
        return pixels(bytes.getChar(6), bytes.getChar(8));
    }

    /** From marker to marker up to the frame's: a frame says how large it is. */
    private static OptionalLong jpeg(ByteBuffer bytes) {
        bytes.position(2);
        while (true) {
            if ((bytes.get() & 0xFF) != 0xFF) {
                return OptionalLong.empty();
            }
            int marker = bytes.get() & 0xFF;
            while (marker == 0xFF) {
                marker = bytes.get() & 0xFF;
            }
            int length = bytes.getChar();
            if (isFrame(marker)) {
                int height = bytes.getChar(bytes.position() + 1);
                return pixels(bytes.getChar(bytes.position() + 3), height);
            }
            bytes.position(bytes.position() + length - 2);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static OptionalLong webp(ByteBuffer bytes) {
        String chunk = new String(bytes.array(), 12, 4, StandardCharsets.US_ASCII);
        return switch (chunk) {
            case "VP8 " -> pixels(bytes.getChar(26) & 0x3FFF, bytes.getChar(28) & 0x3FFF);
            case "VP8L" -> {
                int sizes = bytes.getInt(21);
                yield pixels((sizes & 0x3FFF) + 1L, ((sizes >>> 14) & 0x3FFF) + 1L);
            }
            case "VP8X" -> pixels((bytes.getInt(24) & 0xFFFFFF) + 1L, (bytes.getInt(26) >>> 8) + 1L);
            default -> OptionalLong.empty();
        };
    }
}
