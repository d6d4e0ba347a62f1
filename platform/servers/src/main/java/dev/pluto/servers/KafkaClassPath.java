package dev.pluto.servers;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of this JVM's class path a Kafka broker needs; the rest would only cost it memory and start time. */
final class KafkaClassPath {
    // File names as Maven's repository has them, or with the group in front as packaged applications have them.
    private static final Pattern NEEDED =
            Pattern.compile("(.*\\.)?(kafka[-_]|scala-|argparse4j-|commons-(validator|logging|"
                    + "digester|beanutils|collections)|caffeine-|jackson-|jopt-simple-|jose4j-|metrics-core-|slf4j-(api|jdk14)-|re2j-|"
                    + "log4j-(api|core)-|lz4-java-|snappy-java-|zstd-jni-|snakeyaml-|pcollections-|hash4j-|HdrHistogram-|"
                    + "LatencyUtils-|paranamer-|jboss-log|slf4j-jboss-|wildfly-common-|smallrye-common-).*\\.jar");

    private KafkaClassPath() {}

    static String value() {
        String all = System.getProperty("java.class.path");
        String needed = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> NEEDED.matcher(fileName(entry)).matches())
                .collect(Collectors.joining(File.pathSeparator));
        return needed.contains("kafka_") ? needed : all;
    }

    private static String fileName(String entry) {
        Path name = Path.of(entry).getFileName();
        return name == null ? "" : name.toString();
    }
}
