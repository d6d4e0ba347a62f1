package dev.pluto.messaging.media;

import dev.pluto.messaging.media.MediaTypes.MediaType;
import dev.pluto.work.BackOff;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What may be kept, and when to try again. */
final class MediaPolicy {

    /** Of a type that is not kept, by what the provider says of it. */
    static final String TYPE = "type";

    /** Its bytes are not what the provider says they are. */
    static final String NOT_ITS_TYPE = "not-its-type";

    /** A picture that is larger than anybody should have to open, or does not say how large it is. */
    static final String DIMENSIONS = "dimensions";

    private final long mostPixels;
    private final Duration giveUpAfter;
    private final BackOff backOff;

    MediaPolicy(MediaConfig config) {
        this.mostPixels = config.mostPixels();
        this.giveUpAfter = config.retry().giveUpAfter();
        this.backOff = BackOff.doubling(config.retry().first(), config.retry().longest())
                .withJitter(0.5);
    }

    /** @return why a file must not be kept, empty when it may */
    Optional<String> refusal(MediaType type, byte[] content) {
        if (!type.fits(content)) {
            return Optional.of(NOT_ITS_TYPE);
        }
        if (!type.name().startsWith("image/")) {
            return Optional.empty();
        }
        OptionalLong pixels = PictureSize.of(type.name(), content);
        return pixels.isPresent() && pixels.getAsLong() <= mostPixels ? Optional.empty() : Optional.of(DIMENSIONS);
    }

    /**
     * How long to wait after a try that failed, half of it for certain and half by chance.
     *
     * @param attempt number of the try, from 1
     * @param age of the text
     * @param asked by the provider, zero when it asked for nothing
     * @return empty when it is given up
     */
    Optional<Duration> pause(int attempt, Duration age, Duration asked) {
        if (age.compareTo(giveUpAfter) >= 0) {
            return Optional.empty();
        }
        Duration pause = backOff.pause(attempt);
        return Optional.of(asked.compareTo(pause) > 0 ? asked : pause);
    }
}
