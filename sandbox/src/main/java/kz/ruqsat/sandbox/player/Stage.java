package kz.ruqsat.sandbox.player;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.people.PeopleFile.Body;
import org.jspecify.annotations.Nullable;

/** Brings the people on: applicants with fresh browsers, officials with the browser they have worked in before. */
final class Stage {
    private static final String PROVIDER = "committee";

    private final URI system;
    private final PeopleFile people;
    private final SSLContext tls;
    private final Progress progress;
    private final Traffic traffic = new Traffic();
    private final Map<String, Official> atWork = new HashMap<>();
    private final List<Provider> providers = new ArrayList<>();

    /** @param tls trusts NCALayer's certificate */
    Stage(URI system, PeopleFile people, SSLContext tls, Progress progress) {
        this.system = system;
        this.people = people;
        this.tls = tls;
        this.progress = progress;
    }

    Traffic traffic() {
        return traffic;
    }

    /**
     * The first person of that firm, or the individual of that surname.
     *
     * @param language what the person reads: kk, ru or en
     */
    Applicant applicant(String firmOrSurname, String language) {
        var person = people.applicants().stream()
                .filter(a -> a.organisation() == null
                        ? a.surname().equals(firmOrSurname)
                        : a.organisation().en().startsWith(firmOrSurname))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + firmOrSurname));
        return new Applicant(person, browser(language), signer(person.iin(), person.bin()), progress);
    }

    Clerk clerk() {
        return official(Clerk.class, () -> new Clerk(holder(PROVIDER, "clerk", 0), browser("kk"), progress));
    }

    DivisionHead divisionHead() {
        return official(
                DivisionHead.class,
                () -> new DivisionHead(holder(PROVIDER, "division-head", 0), browser("kk"), progress));
    }

    Expert expert(int which) {
        return official(
                Expert.class, which, () -> new Expert(holder(PROVIDER, "expert", which), browser("ru"), progress));
    }

    ProviderHead providerHead(int which) {
        var person = holder(PROVIDER, "provider-head", which);
        var signer = signer(person.iin(), body(PROVIDER).bin());
        return official(ProviderHead.class, which, () -> new ProviderHead(person, browser("kk"), signer, progress));
    }

    ConsentOfficer of(String body) {
        return (ConsentOfficer) atWork.computeIfAbsent(
                body, _ -> new ConsentOfficer(body, holder(body, "consent-officer", 0), browser("ru"), progress));
    }

    /** The provider to which the application has come. */
    Provider providerOf(Application application) {
        if (providers.isEmpty()) {
            people.bodies().stream()
                    .filter(body -> body.kind().equals("provider"))
                    .forEach(body -> providers.add(provider(body)));
        }
        return providers.stream()
                .filter(provider -> provider.has(application))
                .findFirst()
                .orElseThrow(() -> new Unexpected("a provider of " + application.number(), "none has it"));
    }

    private Provider provider(Body body) {
        return new Provider(
                this, body.people().stream().map(person -> worker(person, body)).toList());
    }

    private Worker worker(PeopleFile.Official person, Body body) {
        var signer = person.certificate() == null ? null : signer(person.iin(), body.bin());
        return new Worker(person, browser("kk"), signer, progress);
    }

    /** The clerks of all providers, one for each. */
    List<OfficeClerk> officeClerks() {
        return people.bodies().stream()
                .filter(body -> body.kind().equals("provider"))
                .flatMap(body -> body.people().stream()
                        .filter(person -> person.roles().contains("clerk"))
                        .limit(1))
                .map(person -> new OfficeClerk(person, browser("kk"), progress))
                .toList();
    }

    /** An operator of each body that receives requests at windows. */
    List<WindowOperator> windowOperators() {
        return people.bodies().stream()
                .filter(body ->
                        body.kind().equals("state-corporation") || body.kind().equals("service-centre"))
                .flatMap(body -> body.people().stream()
                        .filter(person -> person.roles().contains("operator"))
                        .limit(1)
                        .map(person ->
                                new WindowOperator(person, browser("kk"), signer(person.iin(), body.bin()), progress)))
                .toList();
    }

    Citizen citizen(String language) {
        return new Citizen(browser(language), progress);
    }

    private <T extends Official> T official(Class<T> role, Supplier<T> fresh) {
        return official(role, 0, fresh);
    }

    private <T extends Official> T official(Class<T> role, int which, Supplier<T> fresh) {
        return role.cast(atWork.computeIfAbsent(role.getSimpleName() + which, _ -> fresh.get()));
    }

    private Body body(String id) {
        return people.bodies().stream()
                .filter(body -> body.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no body " + id));
    }

    private PeopleFile.Official holder(String body, String role, int which) {
        List<PeopleFile.Official> holders = body(body).people().stream()
                .filter(person -> person.roles().contains(role))
                .toList();
        return holders.get(which);
    }

    private Browser browser(String language) {
        return new Browser(system, language, traffic);
    }

    private Signer signer(String iin, @Nullable String bin) {
        return new Signer(tls, iin, bin);
    }
}
