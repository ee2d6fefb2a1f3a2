package kz.ruqsat.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.identity.Applicants;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.Key;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.app.outbox.Courier;
import kz.ruqsat.app.outbox.Outbox;
import kz.ruqsat.app.outbox.Patience;
import kz.ruqsat.app.outbox.Rounds;
import kz.ruqsat.app.outbox.store.OutboxRows;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.messages.Letter;
import kz.ruqsat.sandbox.messages.TextMessage;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told, over a real SMTP server and a real HTTP gateway, as the applications really go. */
class NoticesTest {
    private static final IssuingOffice OFFICE = IssuingOffice.shared();
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofMillis(50));

    private static int count = 100;

    private final ContactDesk contacts = OFFICE.bean(ContactDesk.class);
    private final NoticeDesk desk = OFFICE.bean(NoticeDesk.class);
    private final JdbcClient sql = OFFICE.bean(JdbcClient.class);
    private final Rounds mail = rounds(OFFICE.bean(MailCourier.class));
    private final Rounds sms = rounds(OFFICE.bean(SmsCourier.class));

    private Bin firm = new Bin("050140000011");
    private long account;
    private String address = "";
    private String phone = "";

    private static Rounds rounds(Courier courier) {
        return new Rounds(courier, OFFICE.bean(OutboxRows.class), SHORT);
    }

    /** Somebody new with a log-in and a number that nobody else in this JVM uses. */
    @BeforeEach
    void somebody() {
        count++;
        firm = firm(count);
        address = "applicant" + count + "@example.kz";
        phone = String.format(Locale.ROOT, "+7701000%04d", count);
        account = sql.sql("""
                        insert into account (kind, iin, bin, organisation, surname, given_name, roles, password,
                                             language, created_at)
                        values ('applicant', :iin, :bin, '«Сынақ» ЖШС', 'Сыналған', 'Адам', array['applicant'], '-',
                                'ru', now())
                        returning id
                        """)
                .param("iin", IssuingOffice.DIRECTOR.value())
                .param("bin", firm.value())
                .query(Long.class)
                .single();
    }

    @AfterEach
    void allIsWellAgain() throws InterruptedException {
        for (OutsideSystem system : OutsideSystem.values()) {
            OFFICE.sandbox().faults().set(system, Fault.NONE);
        }
    }

    @Test
    void tellsOfAcceptanceAndResultInTheReceiversLanguage() throws Exception {
        verified();
        UnifiedNumber licence = OFFICE.issue(firm, "«Сынақ» ЖШС");
        drain(mail, "mail");

        assertThat(subjects()).hasSize(3).anyMatch(s -> s.endsWith("результат положительный"));
        Letter accepted = letter("принято");
        assertThat(accepted.text())
                .contains("Ваш запрос принят", "не позднее", "/cabinet/KZ", "/cabinet/settings")
                .doesNotContain("[notices", "{");
        assertThat(accepted.html()).contains("<html lang=\"ru\">", "Ваш запрос принят");
        assertThat(letter("положительный").text()).contains(licence.value());
        assertThat(desk.unread(account, 10)).extracting(Notice::topic).containsExactly(Topic.RESULT, Topic.ACCEPTANCE);

        contacts.choose(account, everything(), Language.KK);
        OFFICE.refuse(firm, "«Сынақ» ЖШС");
        drain(mail, "mail");
        assertThat(subjects()).hasSize(5).anyMatch(s -> s.endsWith("бас тартылды"));
        assertThat(letter("өтініші қабылданды").text()).contains("Сұрау салуыңыз қабылданды");
    }

    @Test
    void textMessageNamesNobody() throws Exception {
        verified();
        UnifiedNumber licence = OFFICE.issue(firm, "«Сынақ» ЖШС");
        drain(sms, "sms");

        List<String> texts = OFFICE.sandbox().post().sms().to(phone).stream()
                .map(TextMessage::text)
                .toList();
        assertThat(texts).hasSize(3);
        assertThat(texts).noneMatch(text -> text.contains("Сын") || text.contains(firm.value()));
        assertThat(texts).allMatch(text -> text.length() <= 140);
        assertThat(licence).isNotNull();
    }

    @Test
    void arrivesOnceAfterTheServersWereDown() throws Exception {
        verified();
        OFFICE.sandbox().faults().set(OutsideSystem.MAIL, Fault.DOWN);
        OFFICE.sandbox().faults().set(OutsideSystem.SMS, Fault.GARBAGE);
        OFFICE.issue(firm, "«Сынақ» ЖШС");
        for (int i = 0; i < 5; i++) {
            mail.run();
            sms.run();
            Thread.sleep(30);
        }
        assertThat(subjects()).as("the code only").hasSize(1);

        OFFICE.sandbox().faults().set(OutsideSystem.MAIL, Fault.NONE);
        OFFICE.sandbox().faults().set(OutsideSystem.SMS, Fault.NONE);
        drain(mail, "mail");
        drain(sms, "sms");

        assertThat(letters()).hasSize(3).allMatch(letter -> letter.times() == 1);
        assertThat(OFFICE.sandbox().post().sms().to(phone)).hasSize(3);
    }

    @Test
    void refusedAddressIsParkedAndToldToThePerson() throws Exception {
        verified();
        sql.sql("update notice_contact set address = 'gone@rejected.example' where account = ? and way = 'MAIL'")
                .param(account)
                .update();
        OFFICE.issue(firm, "«Сынақ» ЖШС");
        drain(mail, "mail");

        assertThat(OFFICE.bean(Outbox.class).of("account/" + account))
                .filteredOn(kept -> kept.destination().equals("mail"))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept.told()).contains("550"));
        assertThat(contacts.contacts(account))
                .filteredOn(contact -> contact.way() == Way.MAIL)
                .singleElement()
                .satisfies(contact -> assertThat(contact.trouble()).contains("no such mailbox"));
    }

    @Test
    void respectsWhatThePersonChose() throws Exception {
        verified();
        contacts.choose(
                account,
                List.of(
                        new Choice(Topic.ACCEPTANCE, Way.MAIL, false),
                        new Choice(Topic.RESULT, Way.SMS, false),
                        new Choice(Topic.ACCEPTANCE, Way.CABINET, false),
                        new Choice(Topic.EXPIRY, Way.CABINET, false)),
                Language.EN);
        UnifiedNumber licence = OFFICE.issue(firm, "«Сынақ» ЖШС");
        sql.sql("update licence set valid_until = current_date + 20 where number = ?")
                .param(licence.value())
                .update();
        OFFICE.bean(TimeNotices.class).look();
        OFFICE.bean(TimeNotices.class).look();
        drain(mail, "mail");
        drain(sms, "sms");

        assertThat(subjects().subList(0, 2))
                .satisfiesExactly(
                        ends -> assertThat(ends).contains(licence.value(), "ends on"),
                        granted -> assertThat(granted).endsWith("granted"));
        assertThat(OFFICE.sandbox().post().sms().to(phone))
                .extracting(TextMessage::text)
                .noneMatch(text -> text.contains("ready"));
        assertThat(desk.unread(account, 10))
                .as("the act demands the notification-report")
                .extracting(Notice::topic)
                .containsExactly(Topic.RESULT, Topic.ACCEPTANCE);
    }

    @Test
    void codeIsGoodOnceAndForFewTries() throws Exception {
        assertThat(contacts.begin(account, Way.MAIL, "not an address")).isEqualTo(ContactDesk.Begun.WRONG_ADDRESS);
        assertThat(contacts.begin(account, Way.MAIL, address)).isEqualTo(ContactDesk.Begun.CODE_SENT);
        assertThat(contacts.begin(account, Way.MAIL, address)).isEqualTo(ContactDesk.Begun.TOO_SOON);
        drain(mail, "mail");
        String code = code(letters().getFirst().text());
        for (int i = 0; i < 5; i++) {
            assertThat(contacts.verify(account, Way.MAIL, code.equals("000000") ? "111111" : "000000"))
                    .isFalse();
        }
        assertThat(contacts.verify(account, Way.MAIL, code))
                .as("after five tries")
                .isFalse();
    }

    @Test
    void remindsAnEmployeeOnce() {
        Iin clerk = new Iin(sql.sql("select iin from account where kind = 'staff' and 'clerk' = any (roles) limit 1")
                .query(String.class)
                .single());
        long staff = sql.sql("select id from account where kind = 'staff' and iin = ?")
                .param(clerk.value())
                .query(Long.class)
                .single();
        Message message = new Message(
                "test/" + count,
                Topic.REMINDER,
                "notices.returned.",
                Map.of("number", "KZ00", "remark", "x", "due", Instant.EPOCH),
                "/review",
                "5.1",
                Instant.EPOCH);
        Notices notices = OFFICE.bean(Notices.class);
        notices.remind(clerk, message);
        notices.remind(clerk, message);

        assertThat(desk.unread(staff, 50))
                .filteredOn(n -> n.at().equals(Instant.EPOCH))
                .hasSize(1);
    }

    @Test
    void personGivesAddressesChoosesAndReadsOnThePages() throws Exception {
        Key key = Key.nth(OFFICE.sandbox(), CertificateKind.HEAD, 1);
        Browser browser = Applicants.signUp(new Browser(OFFICE.address()), key);
        OFFICE.issue(new Bin(key.login()), "ЖШС");

        Answer cabinet = browser.get("/cabinet?lang=ru");
        assertThat(cabinet.body())
                .contains("Новые уведомления", "результат положительный")
                .doesNotContain("[notices");
        Answer list = browser.get("/cabinet/notices");
        assertThat(list.body()).contains("принято", "Новое.");
        assertThat(browser.get("/cabinet/notices").body()).doesNotContain("Новое.");

        String settings = "/cabinet/settings";
        Answer wrong = browser.submit(
                browser.get(settings), settings + "/contact", Map.of("way", "mail", "address", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("name@example.kz");
        assertThat(browser.submit(
                                browser.get(settings), settings + "/contact", Map.of("way", "mail", "address", address))
                        .status())
                .isEqualTo(303);
        drain(mail, "mail");
        String code = code(letters().getFirst().text());
        assertThat(browser.submit(browser.get(settings), settings + "/code", Map.of("way", "mail", "code", code))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(settings).body()).contains(address, "подтверждено", "требует регламент");
        assertThat(browser.submit(browser.get(settings), settings + "/choices", Map.of("language", "ru"))
                        .status())
                .isEqualTo(303);
        OFFICE.refuse(new Bin(key.login()), "ЖШС");
        drain(mail, "mail");
        assertThat(letters()).as("nothing but the code: all was switched off").hasSize(1);
        assertThat(browser.get("/cabinet").body()).contains("отказано");
    }

    /** Both addresses given and confirmed, as the person would. */
    private void verified() throws InterruptedException {
        assertThat(contacts.begin(account, Way.MAIL, address)).isEqualTo(ContactDesk.Begun.CODE_SENT);
        assertThat(contacts.begin(account, Way.SMS, phone)).isEqualTo(ContactDesk.Begun.CODE_SENT);
        drain(mail, "mail");
        drain(sms, "sms");
        assertThat(contacts.verify(account, Way.MAIL, code(letters().getFirst().text())))
                .isTrue();
        String text = OFFICE.sandbox().post().sms().to(phone).getFirst().text();
        assertThat(contacts.verify(account, Way.SMS, code(text))).isTrue();
    }

    private static String code(String text) {
        Matcher matcher = CODE.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    private List<Letter> letters() {
        return OFFICE.sandbox().post().letters().to(address);
    }

    private List<String> subjects() {
        return letters().stream().map(Letter::subject).toList();
    }

    private Letter letter(String inSubject) {
        return letters().stream()
                .filter(one -> one.subject().contains(inSubject))
                .findFirst()
                .orElseThrow();
    }

    private static List<Choice> everything() {
        List<Choice> all = new ArrayList<>();
        for (Topic topic : Topic.of(true)) {
            for (Way way : Way.values()) {
                all.add(new Choice(topic, way, true));
            }
        }
        return all;
    }

    private static void drain(Rounds rounds, String destination) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            rounds.run();
            if (OFFICE.bean(Outbox.class).standings().stream()
                    .noneMatch(one -> one.destination().equals(destination) && one.waiting() > 0)) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError(OFFICE.bean(Outbox.class).standings());
    }

    /** Registered in May 2005, with the right check digit. */
    private static Bin firm(int number) {
        for (int digit = 0; digit < 100; digit++) {
            var found = Bin.parse(String.format(Locale.ROOT, "05054%05d%02d", number, digit));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no BIN");
    }
}
