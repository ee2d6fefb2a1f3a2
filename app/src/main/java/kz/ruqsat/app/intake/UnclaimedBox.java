package kz.ruqsat.app.intake;

import java.util.Optional;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.intake.store.PackageRows;
import kz.ruqsat.app.parcels.Parcel;
import kz.ruqsat.app.parcels.ParcelJson;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where the windows tell of results for which nobody came: it becomes part of the application's history, which the
 * provider and the applicant see.
 */
@Component
class UnclaimedBox implements LetterBox {
    private static final Logger LOG = LoggerFactory.getLogger(UnclaimedBox.class);

    private final Casework casework;
    private final PackageRows packages;
    private final People people;

    UnclaimedBox(Casework casework, PackageRows packages, People people) {
        this.casework = casework;
        this.packages = packages;
        this.people = people;
    }

    @Override
    public Participant to() {
        return Participant.E_LICENSING;
    }

    @Override
    public String service() {
        return Parcel.UNCLAIMED_SERVICE;
    }

    @Override
    public void receive(Received letter) {
        Optional<Parcel.Unclaimed> parcel = ParcelJson.read(letter.body(), Parcel.Unclaimed.class);
        Optional<Person> operator =
                parcel.flatMap(told -> Iin.parse(told.operator())).flatMap(people::officer);
        Optional<UnifiedNumber> application =
                parcel.flatMap(told -> UnifiedNumber.parse(told.application()).filter(number -> sentBy(told, number)));
        if (parcel.isEmpty() || operator.isEmpty() || application.isEmpty()) {
            LOG.warn("A result given back that is nobody's: {} from {}", letter.messageId(), letter.sender());
            return;
        }
        Person by = operator.get();
        Handled done = casework.handle(
                application.get(),
                "iin:" + by.iin().value(),
                (_, _) ->
                        new Command.GiveBackUnclaimed(by.officer(), parcel.get().note()));
        if (!(done instanceof Handled.Done)) {
            LOG.warn("The result of {} was not taken back: {}", application.get(), done);
        }
    }

    /** Only the reception in which an application was made may give its result back. */
    private boolean sentBy(Parcel.Unclaimed told, UnifiedNumber application) {
        return packages.of(application)
                .filter(row -> row.reception().equals(told.reception()))
                .isPresent();
    }
}
