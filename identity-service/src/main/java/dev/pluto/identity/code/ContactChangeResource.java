package dev.pluto.identity.code;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.session.Freshness;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a person shows that a number or an address is theirs: the one they have, or one to take its place. */
@Path("/api/v1/users/profile/verification")
@Tag(name = "Profiles")
@RolesAllowed(Permissions.ACCOUNT_CHANGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContactChangeResource {

    private static final String NOT_GOOD =
            "`auth:code.wrong`; `auth:code.over`: unknown, somebody else's, of another session, ten minutes old, shown before or wrong five"
                    + " times; `auth:session.needed`: the token belongs to no session";
    private static final String SLOWED = "`auth:slow-down`: too many wrong ones; `Retry-After`";

    private final ContactChangeService service;
    private final ContactConfirmation confirmation;
    private final Destination.Reader destinations;
    private final Freshness freshness;
    private final Caller caller;

    ContactChangeResource(
            ContactChangeService service,
            ContactConfirmation confirmation,
            Destination.Reader destinations,
            Freshness freshness,
            Caller caller) {
        this.service = service;
        this.confirmation = confirmation;
        this.destinations = destinations;
        this.freshness = freshness;
        this.caller = caller;
    }

    @POST
    @Path("phone")
    @Operation(
            operationId = "verifyPhone",
            summary = "Ask for a code by which a phone number becomes the caller's",
            description =
                    "Six digits, by text or call, to the number the caller has or to one that is to take its place."
                            + " Whoever has it, the answer is the same. The code lives for ten minutes and five tries, and"
                            + " works once, in this session.")
    @APIResponse(
            responseCode = "202",
            description = "It is being sent",
            content = @Content(schema = @Schema(implementation = ContactAsked.class)))
    @APIResponse(responseCode = "401", description = "`auth:step-up.needed`: show again who you are")
    @APIResponse(responseCode = "403", description = "`auth:session.needed`: the token belongs to no session")
    @APIResponse(
            responseCode = "409",
            description = "`identity:phone.verified`: it is the caller's and was shown to be")
    @APIResponse(responseCode = "422", description = "`request:invalid`: in no form of a number")
    @APIResponse(
            responseCode = "429",
            description = "`auth:slow-down`: too many codes for the caller, this number or its country; `Retry-After`")
    public Uni<RestResponse<ContactAsked>> askByPhone(@NotNull @Valid PhoneWanted wanted) {
        freshness.require();
        return ask(destinations.phone(wanted.phone(), wanted.channel(), "#/phone"));
    }

    @POST
    @Path("phone/confirm")
    @Operation(
            operationId = "confirmPhone",
            summary = "Show the code that went to a phone number",
            description = "It takes the place of the one the caller had, and all other sessions of theirs end.")
    @APIResponse(
            responseCode = "200",
            description = "It is the caller's",
            content = @Content(schema = @Schema(implementation = Profile.class)))
    @APIResponse(responseCode = "403", description = NOT_GOOD)
    @APIResponse(
            responseCode = "409",
            description = "`identity:phone.taken`: the code is right, but somebody else has the number")
    @APIResponse(responseCode = "429", description = SLOWED)
    public Uni<RestResponse<Profile>> confirmPhone(@NotNull @Valid ContactProof proof) {
        return confirm("phone", proof);
    }

    @POST
    @Path("email")
    @Operation(
            operationId = "verifyEmail",
            summary = "Ask for a code by which an e-mail address becomes the caller's",
            description =
                    "Six digits, by mail, to the address the caller has or to one that is to take its place. Whoever"
                            + " has it, the answer is the same: where somebody else does, they get a mail that says so,"
                            + " and no code is right. The code lives for ten minutes and five tries, and works once, in"
                            + " this session.")
    @APIResponse(
            responseCode = "202",
            description = "A mail is on its way",
            content = @Content(schema = @Schema(implementation = ContactAsked.class)))
    @APIResponse(responseCode = "401", description = "`auth:step-up.needed`: show again who you are")
    @APIResponse(responseCode = "403", description = "`auth:session.needed`: the token belongs to no session")
    @APIResponse(
            responseCode = "409",
            description = "`identity:email.verified`: it is the caller's and was shown to be")
    @APIResponse(
            responseCode = "422",
            description = "`request:invalid`: in no form of an address; `auth:mail.off`: no mail is sent to anybody")
    @APIResponse(
            responseCode = "429",
            description = "`auth:slow-down`: too many codes for the caller or this address; `Retry-After`")
    public Uni<RestResponse<ContactAsked>> askByEmail(@NotNull @Valid EmailWanted wanted) {
        freshness.require();
        return ask(destinations.email(wanted.email()));
    }

    @POST
    @Path("email/confirm")
    @Operation(
            operationId = "confirmEmail",
            summary = "Show the code that went to an e-mail address",
            description =
                    "It takes the place of the one the caller had, who is told there, and all other sessions of theirs"
                            + " end.")
    @APIResponse(
            responseCode = "200",
            description = "It is the caller's",
            content = @Content(schema = @Schema(implementation = Profile.class)))
    @APIResponse(responseCode = "403", description = NOT_GOOD)
    @APIResponse(
            responseCode = "409",
            description =
                    "`identity:email.taken`: the code is right, but somebody else has taken the address meanwhile")
    @APIResponse(responseCode = "429", description = SLOWED)
    public Uni<RestResponse<Profile>> confirmEmail(@NotNull @Valid ContactProof proof) {
        return confirm("email", proof);
    }

    private Uni<RestResponse<ContactAsked>> ask(Destination to) {
        return service.ask(caller.personId(), caller.session(), to).map(Unstored::accepted);
    }

    private Uni<RestResponse<Profile>> confirm(String kind, ContactProof proof) {
        return confirmation
                .confirm(caller.personId(), caller.session(), kind, proof)
                .map(Unstored::ok);
    }
}
