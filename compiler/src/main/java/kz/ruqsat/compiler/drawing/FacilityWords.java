package kz.ruqsat.compiler.drawing;

import java.util.EnumMap;
import java.util.Map;
import kz.ruqsat.core.regulation.Facility;
import kz.ruqsat.core.shared.LocalText;

/** What a process or a condition of a flow is about, in two or three words, where there is no room for the act's own. */
public final class FacilityWords {
    private static final Map<Facility, LocalText> NAMES = new EnumMap<>(Map.ofEntries(
            name(Facility.SIGN_UP, "Тіркелу", "Регистрация пользователя", "Sign-up"),
            name(Facility.LOG_IN, "Жүйеге кіру", "Вход в систему", "Log-in"),
            name(Facility.LOG_IN_CHECK, "Тіркелген деректерді тексеру", "Проверка данных входа", "Check of the log-in"),
            name(
                    Facility.LOG_IN_REFUSED,
                    "Кіруден бас тарту туралы хабарлама",
                    "Сообщение об отказе во входе",
                    "Notice: log-in refused"),
            name(
                    Facility.REQUEST_FORM,
                    "Сұрау салу нысанын толтыру",
                    "Заполнение формы запроса",
                    "Filling in the request form"),
            name(Facility.PAYMENT, "Төлем", "Оплата", "Payment"),
            name(Facility.PAYMENT_CHECK, "Төлем фактісін тексеру", "Проверка факта оплаты", "Check of the payment"),
            name(
                    Facility.PAYMENT_REFUSED,
                    "Төлем жоқ деген хабарлама",
                    "Сообщение об отсутствии оплаты",
                    "Notice: no payment"),
            name(
                    Facility.CERTIFICATE_CHOICE,
                    "ЭЦҚ куәлігін таңдау",
                    "Выбор свидетельства ЭЦП",
                    "Choice of the EDS certificate"),
            name(
                    Facility.CERTIFICATE_CHECK,
                    "ЭЦҚ куәлігін тексеру",
                    "Проверка свидетельства ЭЦП",
                    "Check of the EDS certificate"),
            name(
                    Facility.CERTIFICATE_REFUSED,
                    "ЭЦҚ расталмады деген хабарлама",
                    "Сообщение: ЭЦП не подтверждена",
                    "Notice: EDS not confirmed"),
            name(Facility.SIGNING, "ЭЦҚ-мен қол қою", "Подписание ЭЦП", "Signing with the EDS"),
            name(Facility.SENDING, "Шлюз арқылы жіберу", "Отправка через шлюз", "Sending through the gateway"),
            name(Facility.REGISTRATION, "Тіркеу және өңдеу", "Регистрация и обработка", "Registration and processing"),
            name(
                    Facility.COMPLIANCE_CHECK,
                    "Талаптарға сәйкестігін тексеру",
                    "Проверка соответствия требованиям",
                    "Check of compliance"),
            name(
                    Facility.SERVICE_REFUSED,
                    "Қызметтен бас тарту туралы хабарлама",
                    "Сообщение об отказе в услуге",
                    "Notice: service refused"),
            name(Facility.RESULT, "Нәтижені алу", "Получение результата", "Receipt of the result"),
            name(
                    Facility.STATE_DATA_REQUEST,
                    "Мемлекеттік дерекқорға сұрау",
                    "Запрос в государственную базу",
                    "Query to the state database"),
            name(
                    Facility.STATE_DATA_CHECK,
                    "Деректердің болуын тексеру",
                    "Проверка наличия данных",
                    "Check that the data exist"),
            name(
                    Facility.STATE_DATA_ABSENT,
                    "Деректер жоқ деген хабарлама",
                    "Сообщение об отсутствии данных",
                    "Notice: no data"),
            name(
                    Facility.PAPER_DOCUMENTS,
                    "Қағаз құжаттарды тіркеу",
                    "Приложение бумажных документов",
                    "Paper documents attached"),
            name(Facility.CONSENT_REQUEST, "Келісімге сұрау салу", "Запрос согласования", "Request for consent"),
            name(Facility.RECEPTION, "Құжаттарды қабылдау", "Приём документов", "Reception of documents"),
            name(Facility.IDENTIFICATION, "Жеке басын сәйкестендіру", "Установление личности", "Identification"),
            name(
                    Facility.DATA_CONSENT,
                    "Мәліметтерді пайдалануға келісім",
                    "Согласие на использование сведений",
                    "Consent to the use of data"),
            name(
                    Facility.COMPLETENESS_CHECK,
                    "Құжаттардың толықтығын тексеру",
                    "Проверка полноты документов",
                    "Check of completeness"),
            name(
                    Facility.ACCEPTANCE_REFUSED,
                    "Қабылдаудан бас тарту қолхаты",
                    "Расписка об отказе в приёме",
                    "Receipt of refused acceptance"),
            name(Facility.RECEIPT, "Штрих-кодты қолхат беру", "Выдача расписки со штрих-кодом", "Bar-coded receipt"),
            name(Facility.HAND_OVER, "Нәтижені беру", "Выдача результата", "Hand-over of the result")));

    private FacilityWords() {}

    private static Map.Entry<Facility, LocalText> name(Facility facility, String kk, String ru, String en) {
        return Map.entry(facility, new LocalText(kk, ru, en));
    }

    public static LocalText of(Facility facility) {
        LocalText name = NAMES.get(facility);
        if (name == null) {
            throw new IllegalStateException("No words for " + facility);
        }
        return name;
    }
}
