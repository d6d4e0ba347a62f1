package dev.pluto.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL, Kafka and Redis together, as processes of this machine. */
public final class ServerSet implements AutoCloseable {
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final RedisServer redis;

    /** Uses these three; none has to run yet. */
    public ServerSet(PostgresServer postgres, KafkaServer kafka, RedisServer redis) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.redis = redis;
    }

    /** Describes three servers on free ports with their folders below the given one; {@link #start()} starts them. */
    public static ServerSet in(Path directory, Accounts accounts, ProcessReaper reaper) {
        return in(directory, accounts, Optional.empty(), reaper);
    }

    /** The same with TLS where its files are given: then none of the three hears anybody without. */
    public static ServerSet in(Path directory, Accounts accounts, Optional<TlsFiles> tls, ProcessReaper reaper) {
        KafkaServer.Acknowledged taken = KafkaServer.Acknowledged.TAKEN;
        return new ServerSet(
                new PostgresServer(directory.resolve("postgres"), 0, tls, reaper),
                new KafkaServer(directory.resolve("kafka"), 0, accounts, taken, tls, reaper),
                new RedisServer(directory.resolve("redis"), 0, accounts, tls, reaper));
    }

    /** Starts all three at the same time and returns when all answer; when one does not start, none is left running. */
    public void start() {
        List<CompletableFuture<Void>> starts = all().stream()
                .map(server -> CompletableFuture.runAsync(server::start))
                .toList();
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            close();
            if (failure.getCause() instanceof ServerFailure cause) {
                throw cause;
            }
            throw failure;
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public RedisServer redis() {
        return redis;
    }

    /** Where they listen; known once PostgreSQL has been started for the first time. */
    public ServerAddresses addresses() {
        return ServerAddresses.of(postgres, kafka, redis);
    }

    /** Stops all three in an orderly way. */
    @Override
    public void close() {
        List<CompletableFuture<Void>> stops = all().stream()
                .map(server -> CompletableFuture.runAsync(server::stop))
                .toList();
        CompletableFuture.allOf(stops.toArray(CompletableFuture[]::new)).join();
    }

    /** Deletes a folder of servers that have been stopped; their data is gone then. */
    public static void deleteData(Path directory) {
        try {
            Binaries.delete(directory);
        } catch (IOException failure) {
            throw new ServerFailure("could not delete " + directory, failure);
        }
    }

    private List<Server> all() {
        return List.of(kafka, postgres, redis);
    }
}
