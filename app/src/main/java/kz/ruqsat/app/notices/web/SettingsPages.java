package kz.ruqsat.app.notices.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.notices.Choice;
import kz.ruqsat.app.notices.Contact;
import kz.ruqsat.app.notices.ContactDesk;
import kz.ruqsat.app.notices.Topic;
import kz.ruqsat.app.notices.Way;
import kz.ruqsat.app.notices.store.ContactRows.Suggested;
import kz.ruqsat.app.notices.web.SettingsPage.Box;
import kz.ruqsat.app.notices.web.SettingsPage.ContactView;
import kz.ruqsat.app.notices.web.SettingsPage.Row;
import kz.ruqsat.app.notices.web.SettingsPage.State;
import kz.ruqsat.app.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the settings page. */
@Component
class SettingsPages {
    static final List<Way> OUTSIDE = List.of(Way.MAIL, Way.SMS);

    private final ContactDesk desk;

    SettingsPages(ContactDesk desk) {
        this.desk = desk;
    }

    /**
     * Something typed that was not taken.
     *
     * @param address the reason beside the address, or null
     * @param code the reason beside the code, or null
     */
    record Wrong(
            Way way,
            String typed,
            @Nullable String address,
            @Nullable String code) {}

    SettingsPage page(Person person, String address, String notices, @Nullable Wrong wrong, Texts texts) {
        Map<Way, Contact> contacts =
                desk.contacts(person.account()).stream().collect(Collectors.toMap(Contact::way, Function.identity()));
        Suggested suggested = desk.suggested(person.account());
        List<ContactView> views = new ArrayList<>();
        for (Way way : OUTSIDE) {
            String hint = way == Way.MAIL ? suggested.email() : suggested.phone();
            Wrong here = wrong != null && wrong.way() == way ? wrong : null;
            views.add(contact(way, contacts.get(way), hint == null ? "" : hint, here));
        }
        return new SettingsPage(
                address,
                notices,
                views,
                rows(person, texts),
                suggested.language().name().toLowerCase(Locale.ROOT));
    }

    private ContactView contact(Way way, @Nullable Contact contact, String hint, @Nullable Wrong wrong) {
        State state = !desk.outside().contains(way)
                ? State.NOT_CONFIGURED
                : contact == null ? State.NONE : contact.verified() ? State.VERIFIED : State.CODE_SENT;
        String value = contact == null ? hint : contact.address();
        return new ContactView(
                name(way),
                state,
                wrong == null || wrong.address() == null ? value : wrong.typed(),
                wrong == null ? null : wrong.address(),
                wrong == null ? null : wrong.code(),
                contact == null ? null : contact.trouble());
    }

    private List<Row> rows(Person person, Texts texts) {
        List<Choice> choices = desk.choices(person.account());
        return Topic.of(person.isApplicant()).stream()
                .map(topic -> row(topic, choices, texts))
                .toList();
    }

    private static Row row(Topic topic, List<Choice> choices, Texts texts) {
        String key = name(topic);
        List<Box> boxes = new ArrayList<>();
        for (Way way : Way.values()) {
            boolean fixed = way == Way.CABINET && topic.dutyInCabinet();
            boolean unwanted = choices.contains(new Choice(topic, way, false));
            boxes.add(new Box(box(topic, way), texts.of("notices.way." + name(way)), fixed || !unwanted, fixed));
        }
        return new Row(key, texts.of("notices.topic." + key), texts.of("notices.topicWhat." + key), boxes);
    }

    static String box(Topic topic, Way way) {
        return name(topic) + "-" + name(way);
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
