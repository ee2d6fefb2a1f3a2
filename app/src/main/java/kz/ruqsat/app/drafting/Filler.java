package kz.ruqsat.app.drafting;

import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.PersonNumber;

/** For whom the one at the keyboard fills requests. Whose draft a draft is, is decided by this alone. */
public sealed interface Filler {

    /** The applicant on the portal; everybody who acts for a firm sees its drafts. */
    record Applicant(PersonNumber number) implements Filler {}

    /** Staff of a body that accepts requests on paper; colleagues with the same role see the same drafts. */
    record Staff(String body, Channel channel) implements Filler {}

    /** Empty for those who fill no requests, such as an expert. */
    static Optional<Filler> of(Person person) {
        if (person.isApplicant()) {
            return Optional.of(new Applicant(person.number()));
        }
        Body body = person.body();
        return body == null
                ? Optional.empty()
                : channel(body.kind())
                        .filter(channel -> person.has(channel == Channel.PROVIDER ? "clerk" : "operator"))
                        .map(channel -> new Staff(body.id(), channel));
    }

    /** The channel that a body of this kind serves. */
    static Optional<Channel> channel(Body.Kind kind) {
        return switch (kind) {
            case PROVIDER -> Optional.of(Channel.PROVIDER);
            case STATE_CORPORATION -> Optional.of(Channel.STATE_CORPORATION);
            case SERVICE_CENTRE -> Optional.of(Channel.SERVICE_CENTRE);
            case OTHER_BODY, CONTACT_CENTRE -> Optional.empty();
        };
    }
}
