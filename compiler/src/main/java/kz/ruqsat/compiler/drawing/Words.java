package kz.ruqsat.compiler.drawing;

import kz.ruqsat.core.regulation.Facility;
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
            case KK -> number + "-" + sign.in(language).toLowerCase(java.util.Locale.ROOT);
            case RU, EN -> sign.in(language) + " " + number;
        };
    }

    /** What a process or a condition is about, in two or three words. */
    static LocalText of(Facility facility) {
        return switch (facility) {
            case SIGN_UP -> new LocalText("Тіркелу", "Регистрация пользователя", "Sign-up");
            case LOG_IN -> new LocalText("Жүйеге кіру", "Вход в систему", "Log-in");
            case LOG_IN_CHECK ->
                new LocalText("Тіркелген деректерді тексеру", "Проверка данных входа", "Check of the log-in");
            case LOG_IN_REFUSED ->
                new LocalText(
                        "Кіруден бас тарту туралы хабарлама", "Сообщение об отказе во входе", "Notice: log-in refused");
            case REQUEST_FORM ->
                new LocalText("Сұрау салу нысанын толтыру", "Заполнение формы запроса", "Filling in the request form");
            case PAYMENT -> new LocalText("Төлем", "Оплата", "Payment");
            case PAYMENT_CHECK ->
                new LocalText("Төлем фактісін тексеру", "Проверка факта оплаты", "Check of the payment");
            case PAYMENT_REFUSED ->
                new LocalText("Төлем жоқ деген хабарлама", "Сообщение об отсутствии оплаты", "Notice: no payment");
            case CERTIFICATE_CHOICE ->
                new LocalText("ЭЦҚ куәлігін таңдау", "Выбор свидетельства ЭЦП", "Choice of the EDS certificate");
            case CERTIFICATE_CHECK ->
                new LocalText("ЭЦҚ куәлігін тексеру", "Проверка свидетельства ЭЦП", "Check of the EDS certificate");
            case CERTIFICATE_REFUSED ->
                new LocalText(
                        "ЭЦҚ расталмады деген хабарлама",
                        "Сообщение: ЭЦП не подтверждена",
                        "Notice: EDS not confirmed");
            case SIGNING -> new LocalText("ЭЦҚ-мен қол қою", "Подписание ЭЦП", "Signing with the EDS");
            case SENDING -> new LocalText("Шлюз арқылы жіберу", "Отправка через шлюз", "Sending through the gateway");
            case REGISTRATION ->
                new LocalText("Тіркеу және өңдеу", "Регистрация и обработка", "Registration and processing");
            case COMPLIANCE_CHECK ->
                new LocalText(
                        "Талаптарға сәйкестігін тексеру", "Проверка соответствия требованиям", "Check of compliance");
            case SERVICE_REFUSED ->
                new LocalText(
                        "Қызметтен бас тарту туралы хабарлама",
                        "Сообщение об отказе в услуге",
                        "Notice: service refused");
            case RESULT -> new LocalText("Нәтижені алу", "Получение результата", "Receipt of the result");
            case STATE_DATA_REQUEST ->
                new LocalText(
                        "Мемлекеттік дерекқорға сұрау", "Запрос в государственную базу", "Query to the state database");
            case STATE_DATA_CHECK ->
                new LocalText("Деректердің болуын тексеру", "Проверка наличия данных", "Check that the data exist");
            case STATE_DATA_ABSENT ->
                new LocalText("Деректер жоқ деген хабарлама", "Сообщение об отсутствии данных", "Notice: no data");
            case PAPER_DOCUMENTS ->
                new LocalText("Қағаз құжаттарды тіркеу", "Приложение бумажных документов", "Paper documents attached");
            case CONSENT_REQUEST -> new LocalText("Келісімге сұрау салу", "Запрос согласования", "Request for consent");
            case RECEPTION -> new LocalText("Құжаттарды қабылдау", "Приём документов", "Reception of documents");
            case HAND_OVER -> new LocalText("Нәтижені беру", "Выдача результата", "Hand-over of the result");
        };
    }
}
