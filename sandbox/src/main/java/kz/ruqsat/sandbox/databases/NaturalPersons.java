package kz.ruqsat.sandbox.databases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import kz.ruqsat.sandbox.databases.Knowledge.Human;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.gateway.SyncService;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Moments;
import kz.ruqsat.sandbox.soap.Xml;

/** ЖТ МДБ: a person by IIN. */
final class NaturalPersons implements SyncService {
    private static final String NAMESPACE = "http://message.persistence.interactive.nat";
    private static final Instant CHANGED = Instant.parse("2024-01-01T00:00:00Z");

    private final Knowledge knowledge;
    private final InstantSource clock;

    NaturalPersons(Knowledge knowledge, InstantSource clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "GBDFL_UniversalServiceSync";
    }

    @Override
    public OutsideSystem system() {
        return OutsideSystem.NATURAL_PERSONS;
    }

    @Override
    public String answer(String question) {
        var request = Xml.read(question).getDocumentElement();
        var asked = Xml.needed(request, "messageId");
        var sender = Xml.needed(request, "senderCode");
        var found = knowledge.human(Xml.needed(request, "iin"));
        var response = Branch.root(NAMESPACE, "Response")
                .add("messageId", UUID.randomUUID().toString())
                .add("messageDate", Moments.xml(clock.instant()))
                .add("requestId", asked)
                .add("sender", "GBDFL")
                .add("receiver", sender);
        if (found.isPresent()) {
            response.add("messageResult", value("00000", "Успешно", "Сәтті"))
                    .add("persons", persons -> persons.add("person", about -> person(about, found.get())));
        } else {
            response.add("messageResult", value("00001", "Данные не найдены", "Деректер табылмады"));
        }
        return Xml.text(response.element());
    }

    private static void person(Branch about, Human human) {
        about.add("iin", human.iin())
                .add("surname", human.surname())
                .add("name", human.name())
                .add("patronymic", human.patronymic())
                .add("birthDate", Numbers.born(human.iin()).toString())
                .add("gender", sex(human))
                .add("nationality", value("005", "КАЗАХ", "ҚАЗАҚ"))
                .add("citizenship", value("398", "КАЗАХСТАН", "ҚАЗАҚСТАН"))
                .add("lifeStatus", value("0", "Живой", "Тірі"))
                .add(
                        "birthPlace",
                        place -> place.add("country", value("398", "КАЗАХСТАН", "ҚАЗАҚСТАН"))
                                .add("city", "АСТАНА"))
                .add("regAddress", address -> address(address, human))
                .add("documents", documents -> documents.add("document", one -> document(one, human)))
                .add("removed", "false");
    }

    private static Consumer<Branch> sex(Human human) {
        return Numbers.male(human.iin()) ? value("1", "Мужской", "Ер") : value("2", "Женский", "Әйел");
    }

    private static void address(Branch address, Human human) {
        address.add("country", value("398", "КАЗАХСТАН", "ҚАЗАҚСТАН"))
                .add("district", value("1501", "АСТАНА", "АСТАНА"))
                .add("city", "АСТАНА")
                .add("street", "ДОСТЫҚ КӨШЕСІ")
                .add("building", human.iin().substring(9, 11))
                .add("flat", human.iin().substring(10))
                .add("beginDate", "2019-06-01");
    }

    private static void document(Branch document, Human human) {
        var begun = begun(human);
        document.add("type", value("002", "УДОСТОВЕРЕНИЕ РК", "ҚР ЖЕКЕ КУӘЛІГІ"))
                .add("number", "04" + human.iin().substring(5))
                .add("beginDate", begun.toString())
                .add("endDate", begun.plusYears(10).toString())
                .add("issueOrganization", value("002", "МВД РК", "ҚР ІІМ"))
                .add("status", value("00", "ДОКУМЕНТ ДЕЙСТВИТЕЛЕН", "ҚҰЖАТ ЖАРАМДЫ"))
                .add("surname", human.surname())
                .add("name", human.name())
                .add("patronymic", human.patronymic())
                .add("birthDate", Numbers.born(human.iin()).toString());
    }

    /** A day after the card of sixteen years of age, and recent. */
    private static LocalDate begun(Human human) {
        return LocalDate.of(2022, Numbers.born(human.iin()).getMonth(), 15);
    }

    private static Consumer<Branch> value(String code, String nameRu, String nameKz) {
        return branch -> branch.add("code", code)
                .add("nameRu", nameRu)
                .add("nameKz", nameKz)
                .add("changeDate", Moments.xml(CHANGED));
    }
}
