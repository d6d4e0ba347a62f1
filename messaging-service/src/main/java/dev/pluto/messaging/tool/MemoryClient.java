package dev.pluto.messaging.tool;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.DeedUndo;
import dev.pluto.contracts.DeedUndone;
import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactQuestion;
import dev.pluto.contracts.FactTold;
import dev.pluto.contracts.FactWish;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.FactsKnown;
import dev.pluto.contracts.FactsWanted;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.contracts.ListChange;
import dev.pluto.contracts.ListWanted;
import dev.pluto.contracts.SubjectCount;
import dev.pluto.contracts.SubjectOrder;
import dev.pluto.contracts.SubjectWish;
import dev.pluto.contracts.VectorsAnswer;
import dev.pluto.contracts.VectorsWanted;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Facts, lists and meanings, as memory-service keeps them. */
@RegisterRestClient(configKey = "memory")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(
        to = "memory",
        scopes = {Scopes.FACT_READ, Scopes.FACT_WRITE, Scopes.LIST_READ, Scopes.LIST_WRITE, Scopes.VECTOR_READ})
@Path("/api/v1/internal")
interface MemoryClient {

    /** Reads what a text tells, once, however often it is told. */
    @POST
    @Path("/facts/remember")
    Uni<FactsKept> remember(FactTold told);

    @POST
    @Path("/facts/answer")
    Uni<FactAnswer> answer(FactQuestion question);

    @POST
    @Path("/facts/forget")
    Uni<FactsForgotten> forget(FactWish wish);

    @POST
    @Path("/subjects/count")
    Uni<SubjectCount> countSubject(SubjectWish wish);

    /** Once by the id of the message that agreed, for good. */
    @POST
    @Path("/subjects/forget")
    Uni<SubjectCount> forgetSubject(SubjectOrder order);

    @POST
    @Path("/facts/recount")
    Uni<FactsKnown> recount(FactsWanted wanted);

    @POST
    @Path("/facts/undo")
    Uni<DeedUndone> undoFacts(DeedUndo undo);

    /** 409 {@code memory:list.limit} when it is full. */
    @POST
    @Path("/lists/change")
    Uni<ListAnswer> changeList(ListChange change);

    @POST
    @Path("/lists/show")
    Uni<ListAnswer> showList(ListWanted wanted);

    @POST
    @Path("/lists/undo")
    Uni<DeedUndone> undoList(DeedUndo undo);

    /** 503 {@code memory:model.unavailable} while the model is not there. */
    @POST
    @Path("/vectors")
    Uni<VectorsAnswer> vectors(VectorsWanted wanted);
}
