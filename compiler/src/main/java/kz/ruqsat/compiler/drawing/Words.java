package kz.ruqsat.compiler.drawing;

import java.util.Locale;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;

/** The drawings' own words: everything that neither a regulation nor the vocabulary says. */
enum Words {
    BUSINESS_PROCESS("Бизнес-процесс", "Бизнес-процесс", "Business process"),
    INTERACTION("Функционалдық өзара іс-қимыл", "Функциональное взаимодействие", "Functional interaction"),
    LEGEND("Шартты белгілер", "Условные обозначения", "Legend"),
    RECEIVED("Өтініш түсті", "Заявление поступило", "The application is received"),
    BEGIN("Басталуы", "Начало", "Start"),
    RESULT("Мемлекеттік қызмет нәтижесі", "Результат государственной услуги", "Result of the service"),
    REFUSAL("Дәлелді бас тарту", "Мотивированный отказ", "Reasoned refusal"),
    RESULT_PREPARED("Нәтиже дайындалған", "Подготовлен результат", "A result was prepared"),
    REFUSAL_PREPARED("Бас тарту дайындалған", "Подготовлен отказ", "A refusal was prepared"),
    WHAT_PREPARED("Не дайындалды?", "Что подготовлено?", "What was prepared?"),
    WHO_PREPARED("Кім дайындады?", "Кто подготовил?", "Who prepared it?"),
    STEP("Рәсім (іс-қимыл)", "Процедура (действие)", "Procedure (act)"),
    DECISION("Таңдау", "Выбор", "Choice"),
    ORDER("Келесі рәсімге (іс-қимылға) көшу", "Переход к следующей процедуре", "On to the next procedure"),
    REWORK(
            "Дайындаған адамға пысықтауға қайтару",
            "Возврат на доработку подготовившему",
            "Back for rework to who prepared it"),
    ASSUMED("* Актіде жоқ, біз болжаған", "* В акте нет, предположено нами", "* Not in the act, assumed by us"),
    FROM_RECEIPT("құжаттар алынған күннен", "со дня получения документов", "from the receipt of documents"),
    PAUSED("жауап күткенде тоқтайды", "приостанавливается до ответов", "stands still until the answers come"),
    PROCESS_SIGN("Процесс", "Процесс", "Process"),
    CONDITION_SIGN("Шарт", "Условие", "Condition"),
    MESSAGE(
            "Басқа қатысушымен немесе жүйемен алмасу",
            "Обмен с другим участником или системой",
            "Exchange with another participant or system"),
    STOPPED("Хабарламамен аяқталады", "Завершение с сообщением", "Ends with the notice"),
    YES("иә", "да", "yes"),
    NO("жоқ", "нет", "no"),
    APPLICANT("Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant"),
    EMPLOYEE("Көрсетілетін қызметті берушінің қызметкері", "Сотрудник услугодателя", "Employee of the provider"),
    OPERATOR("Оператор", "Оператор", "Operator");

    private final LocalText text;

    Words(String kk, String ru, String en) {
        this.text = new LocalText(kk, ru, en);
    }

    String in(Language language) {
        return text.in(language);
    }

    /** {@code 3-процесс}, {@code Процесс 3}. */
    static String process(int number, Language language) {
        return numbered(PROCESS_SIGN, number, language);
    }

    /** {@code 1-шарт}, {@code Условие 1}. */
    static String condition(int number, Language language) {
        return numbered(CONDITION_SIGN, number, language);
    }

    private static String numbered(Words sign, int number, Language language) {
        return switch (language) {
            case KK -> number + "-" + sign.in(language).toLowerCase(Locale.ROOT);
            case RU, EN -> sign.in(language) + " " + number;
        };
    }
}
