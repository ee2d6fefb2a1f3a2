package kz.ruqsat.app.shell.dev;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.Cell;
import kz.ruqsat.app.shell.component.ConfirmationView;
import kz.ruqsat.app.shell.component.DecisionButton;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.FileUploadView;
import kz.ruqsat.app.shell.component.ParagraphView;
import kz.ruqsat.app.shell.component.PathBranch;
import kz.ruqsat.app.shell.component.PathStep;
import kz.ruqsat.app.shell.component.PathStep.State;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.shell.component.TableView;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.TaskRow;
import kz.ruqsat.app.shell.component.TermBarView;
import kz.ruqsat.app.shell.component.TermPause;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.app.shell.form.FormView;
import kz.ruqsat.core.shared.LocalText;

/** Sample data for the components, in the reader's language. */
final class Samples {

    private static final int DAY = 480;
    private static final long LIMIT = 20L * 1024 * 1024;
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final String ACT =
            "3) көрсетілетін қызметті берушінің басшысы құжаттарды қарайды және жауапты орындаушыны тағайындайды – 2 (екі) сағат;";

    private final Texts texts;

    Samples(Texts texts) {
        this.texts = texts;
    }

    ComponentsView all(FormView form) {
        return new ComponentsView(
                path(),
                plainPath(),
                bars(),
                tags(),
                alerts(),
                summary(),
                table(),
                tasks(),
                decisions(),
                new FileUploadView("diploma", diploma(), null, List.of(".pdf", ".jpg"), LIMIT, null),
                SignView.of(
                                "/dev/components",
                                "cnVxc2F0",
                                say("Қол қою және жіберу", "Подписать и отправить", "Sign and send"))
                        .with(Map.of("draft", "17")),
                empty(),
                new ConfirmationView(
                        say("Өтініш қабылданды", "Заявление принято", "Application received"),
                        say("Нөмірі", "Номер", "Number"),
                        "KZ44LMC00000017"),
                form);
    }

    private PathView path() {
        return new PathView(List.of(
                PathStep.of(say("Өтінішті тіркеу", "Регистрация заявления", "Registering the request"), State.DONE)
                        .by(say(
                                "Кеңсе маманы Айгүл Серікқызы",
                                "Специалист канцелярии Айгүл Серікқызы",
                                "Clerk Aigul Serikkyzy"))
                        .at(NOW.minusSeconds(90_000))
                        .in(used(12, 15))
                        .under(paragraph("5.1")),
                PathStep.of(say("Орындаушыны тағайындау", "Назначение исполнителя", "Choosing the expert"), State.DONE)
                        .by(say("Басқарма басшысы", "Руководитель управления", "Head of division"))
                        .at(NOW.minusSeconds(86_000))
                        .under(paragraph("5.3")),
                stepNow(),
                branch(),
                PathStep.of(
                                say(
                                        "Мемлекеттік органдардың келісімі",
                                        "Согласование с государственными органами",
                                        "Consent of other bodies"),
                                State.TO_COME)
                        .in(say("10 жұмыс күні", "10 рабочих дней", "10 working days")),
                PathStep.of(say("Лицензияға қол қою", "Подписание лицензии", "Signing the licence"), State.TO_COME)));
    }

    private PathStep stepNow() {
        return PathStep.of(
                        say(
                                "Құжаттардың толықтығын тексеру",
                                "Проверка полноты документов",
                                "Checking that the documents are complete"),
                        State.NOW)
                .by(say("Сарапшы Ерлан Әбенов", "Эксперт Ерлан Әбенов", "Expert Erlan Abenov"))
                .at(NOW.minusSeconds(3_600))
                .with(bars().get(1))
                .because(say("басшының бұрыштамасы", "резолюция руководителя", "the head's resolution"))
                .under(paragraph("5.4"));
    }

    private PathBranch branch() {
        return new PathBranch(
                say("Құжаттар толық болмаса", "Если документы неполны", "If documents are missing"),
                List.of(PathStep.of(say("Дәлелді бас тарту", "Мотивированный отказ", "Reasoned refusal"), State.TO_COME)
                        .under(paragraph("5.5"))));
    }

    private PathView plainPath() {
        return new PathView(List.of(
                PathStep.of(say("Өтінішті тіркеу", "Регистрация заявления", "Registering the request"), State.PLAIN)
                        .in(say("15 минут", "15 минут", "15 minutes"))
                        .under(paragraph("5.1")),
                PathStep.of(say("Лицензияға қол қою", "Подписание лицензии", "Signing the licence"), State.PLAIN)));
    }

    private List<TermBarView> bars() {
        var pause = new TermPause(
                3 * DAY,
                say("жетіспейтін құжат күтілді", "ждали недостающий документ", "waited for a missing document"),
                NOW,
                NOW.plusSeconds(172_800));
        var open = new TermPause(
                5 * DAY,
                say("басқа органның жауабы күтілуде", "ждём ответа другого органа", "waiting for another body"),
                NOW,
                null);
        return List.of(
                TermBarView.of(2 * DAY + 60, 15 * DAY, DAY, NOW.plusSeconds(1_200_000)),
                TermBarView.of(13 * DAY, 15 * DAY + 180, DAY, NOW.plusSeconds(200_000)),
                TermBarView.of(16 * DAY, 15 * DAY, DAY, NOW.minusSeconds(86_400)),
                new TermBarView(5 * DAY, 15 * DAY, DAY, List.of(pause, open), null, TermBarView.Level.CALM));
    }

    private List<Tag> tags() {
        return List.of(
                new Tag(say("Жоба", "Черновик", "Draft"), Tone.NEUTRAL),
                new Tag(say("Қаралуда", "Рассматривается", "Being examined"), Tone.ACTIVE),
                new Tag(say("Берілді", "Выдана", "Granted"), Tone.GOOD),
                new Tag(say("Бүгін бітеді", "Срок сегодня", "Due today"), Tone.SOON),
                new Tag(say("Мерзімі өтті", "Просрочено", "Overdue"), Tone.BAD));
    }

    private List<Alert> alerts() {
        return List.of(
                Alert.done(say("Өтініш сақталды.", "Заявление сохранено.", "The application is saved.")),
                Alert.note(say("Ертең демалыс күні.", "Завтра выходной день.", "Tomorrow is a day off."))
                        .linking(say("Күнтізбе", "Календарь", "Calendar"), "#"),
                Alert.warning(say(
                        "Жауап беруге бір күн қалды.", "На ответ остался один день.", "One day is left to answer.")),
                Alert.trouble(say(
                        "ЗТ МДБ жауап бермей тұр. Мәліметтеріңіз сақталды, біз қайта сұраймыз.",
                        "ГБД ЮЛ не отвечает. Ваши данные сохранены, мы спросим снова.",
                        "The state database does not answer. Your data are kept; we shall ask again.")));
    }

    private List<SummaryRow> summary() {
        return List.of(
                SummaryRow.of(say("Атауы", "Наименование", "Name"), "«Қаратау-Химия» ЖШС")
                        .changedAt("#"),
                SummaryRow.of("БСН", "050140000011")
                        .tagged(new Tag(say("расталды", "подтверждено", "confirmed"), Tone.GOOD)),
                SummaryRow.of(say("Мекенжайы", "Адрес", "Address"), "Жамбыл облысы, Жаңатас қ.,\nБейбітшілік к-сі, 4")
                        .noting(say(
                                "ЗТ МДБ-да: Тараз қ., Төле би к-сі, 12",
                                "В ГБД ЮЛ: г. Тараз, ул. Төле би, 12",
                                "In the state database: Taraz, Tole bi street, 12"))
                        .changedAt("#"));
    }

    private TableView table() {
        return new TableView(
                say("Менің жұмыстарым", "Мои дела", "My cases"),
                false,
                List.of(
                        TableView.Column.text(say("Нөмірі", "Номер", "Number")),
                        TableView.Column.text(say("Өтініш беруші", "Заявитель", "Applicant")),
                        TableView.Column.text(say("Жай-күйі", "Состояние", "Status")),
                        TableView.Column.number(say("Төлем, ₸", "Оплата, ₸", "Fee, ₸"))),
                List.of(
                        row("KZ44LMC00000017", "«Қаратау-Химия» ЖШС", tags().get(1), 39_320),
                        row("KZ71LMC00000018", "«Өскемен Металл» АҚ", tags().get(3), 39_320),
                        row("KZ98LMC00000019", "«Ұлытау Кен» ЖШС", tags().get(4), 1_250_000)),
                "#");
    }

    private List<Cell> row(String number, String name, Tag tag, long sum) {
        return List.of(
                Cell.link(number, "#"),
                Cell.of(name).noting("Жамбыл облысы"),
                Cell.tag(tag),
                Cell.of(texts.number(sum)));
    }

    private List<TaskRow> tasks() {
        Tag done = new Tag(say("Дайын", "Готово", "Done"), Tone.GOOD);
        Tag waits = new Tag(say("Басталмаған", "Не начато", "Not started"), Tone.NEUTRAL);
        return List.of(
                new TaskRow(say("Сіз туралы", "О вас", "About you"), null, "#", done),
                new TaskRow(
                        say("Құжаттар", "Документы", "Documents"),
                        say("Диплом, объектінің паспорты", "Диплом, паспорт объекта", "Diploma, passport of the site"),
                        "#",
                        waits),
                new TaskRow(say("Қол қою", "Подпись", "Signature"), null, null, waits));
    }

    private List<DecisionButton> decisions() {
        return List.of(
                DecisionButton.primary(
                                "complete",
                                say("Құжаттар толық", "Документы полны", "Documents are complete"),
                                say(
                                        "Өтініш мемлекеттік органдардың келісіміне жіберіледі.",
                                        "Заявление уйдёт на согласование.",
                                        "The application goes to the other bodies for consent."))
                        .under(paragraph("5.4")),
                DecisionButton.warning(
                                "refuse",
                                say("Бас тарту", "Отказать", "Refuse"),
                                say(
                                        "Өтініш берушіге дәлелді бас тарту жіберіледі, іс жабылады.",
                                        "Заявителю уйдёт мотивированный отказ, дело закроется.",
                                        "The applicant gets a reasoned refusal and the case is closed."))
                        .under(paragraph("5.5")));
    }

    private EmptyState empty() {
        return new EmptyState(
                say("Әзірге өтініш жоқ", "Пока нет заявлений", "No applications yet"),
                say(
                        "Қызметті таңдап, бірінші өтінішті бастаңыз.",
                        "Выберите услугу и начните первое заявление.",
                        "Choose a service and begin your first application."),
                say("Қызметтерді көру", "К услугам", "See the services"),
                "/services");
    }

    private String diploma() {
        return say("Жауапты адамның дипломы", "Диплом ответственного лица", "Diploma of the responsible person");
    }

    private ParagraphView paragraph(String number) {
        String reference = say(number + "-тармақ", "пункт " + number, "paragraph " + number);
        return new ParagraphView(reference, ACT, "#");
    }

    private String used(int used, int allowed) {
        return say(
                allowed + " минуттың " + used + " минуты жұмсалды",
                "использовано " + used + " минут из " + allowed,
                used + " of " + allowed + " minutes used");
    }

    private String say(String kk, String ru, String en) {
        return texts.of(new LocalText(kk, ru, en));
    }
}
