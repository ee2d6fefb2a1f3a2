package kz.ruqsat.app.identity;

import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.store.AccountRows;
import kz.ruqsat.app.identity.store.BodyRows;
import kz.ruqsat.core.shared.Iin;
import org.springframework.stereotype.Component;

/** The state bodies and those who work for them. Each question is one SQL statement. */
@Component
public class People {

    private final BodyRows bodies;
    private final AccountRows accounts;

    People(BodyRows bodies, AccountRows accounts) {
        this.bodies = bodies;
        this.accounts = accounts;
    }

    /** The body that regulations and events name so. */
    public Optional<Body> body(String id) {
        return bodies.find(id);
    }

    /** All bodies, by id. */
    public List<Body> bodies() {
        return bodies.all();
    }

    /** Everybody of the body who holds the role, by surname: those from whom the next person is chosen. */
    public List<Person> officers(String body, String role) {
        return accounts.staff(body, role);
    }

    /** Everybody of the body, by surname. */
    public List<Person> staffOf(String body) {
        return accounts.staff(body);
    }

    /** The one who works for a body under this IIN. */
    public Optional<Person> officer(Iin iin) {
        return accounts.staff(iin).map(AccountRows.Account::person);
    }
}
