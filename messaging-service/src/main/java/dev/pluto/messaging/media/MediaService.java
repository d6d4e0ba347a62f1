package dev.pluto.messaging.media;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.media.KeptMedia.Kept;
import dev.pluto.messaging.media.MediaTypes.MediaType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Opens files to those who may see them. An operator's look is in the audit with the transaction that reads. */
@ApplicationScoped
class MediaService {

    private final Access access;
    private final KeptMedia media;

    MediaService(Access access, KeptMedia media) {
        this.access = access;
        this.media = media;
    }

    /**
     * A file in clear.
     *
     * @param type as it is served
     * @param ending of a file's name
     */
    record OpenMedia(String type, String ending, byte[] content) {}

    /** @throws Problem 404 when there is no such file the caller may see, or none any more; 410 when it does not open */
    Uni<OpenMedia> get(UUID messageId, UUID id) {
        return access.audited(
                new Deed(Permission.READ_CONVERSATIONS, "read", "media/" + id, "operator's look"),
                tx -> found(tx, messageId, id).map(Kept::userId),
                (tx, owner) -> found(tx, messageId, id).flatMap(kept -> opened(tx, id, kept)));
    }

    private Uni<Kept> found(SqlConnection tx, UUID messageId, UUID id) {
        return media.find(tx, messageId, id).map(found -> found.orElseThrow(Problem::notFound));
    }

    private Uni<OpenMedia> opened(SqlConnection tx, UUID id, Kept kept) {
        MediaType type = MediaTypes.named(kept.contentType()).orElseThrow(Problem::notFound);
        return media.content(tx, id, kept)
                .map(content -> content.orElseThrow(MediaService::unreadable))
                .map(content -> new OpenMedia(type.name(), type.ending(), content));
    }

    private static Problem unreadable() {
        return new Problem(
                410,
                "messaging:media.unreadable",
                "This file does not open any more",
                "It was altered, or the key to it is gone");
    }
}
