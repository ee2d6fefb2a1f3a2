package kz.ruqsat.sandbox.databases;

import java.util.Optional;
import kz.ruqsat.sandbox.databases.Knowledge.Organisation;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.gateway.SyncService;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.SignedDocument;
import kz.ruqsat.sandbox.soap.Xml;
import kz.ruqsat.sandbox.systems.InformationSystem;
import kz.ruqsat.sandbox.systems.SystemKeys;

/** ЗТ МДБ: a firm by its BIN, for those who sign the question. */
final class LegalEntities implements SyncService {
    private static final String NAMESPACE = "http://gbdulinfobybin_v2.egp.gbdul.tamur.kz";

    private final Knowledge knowledge;
    private final SystemKeys keys;

    LegalEntities(Knowledge knowledge, SystemKeys keys) {
        this.knowledge = knowledge;
        this.keys = keys;
    }

    @Override
    public String id() {
        return "GbdulInfoByBin_v2";
    }

    @Override
    public OutsideSystem system() {
        return OutsideSystem.LEGAL_ENTITIES;
    }

    @Override
    public String answer(String question) {
        var request = Xml.read(question).getDocumentElement();
        SignedDocument.signer(request);
        Xml.needed(request, "RequestorBIN");
        var found = knowledge.organisation(Xml.needed(request, "BIN"));
        var response =
                Branch.qualifiedRoot(NAMESPACE, "Response").add("Status", status -> status(status, found.isPresent()));
        found.ifPresent(firm -> response.add("Organization", about -> organisation(about, firm)));
        return SignedDocument.signed(response.element(), keys.of(InformationSystem.LEGAL_ENTITIES));
    }

    private static void status(Branch status, boolean found) {
        if (found) {
            status.add("Code", "002").add("NameKz", "Деректер табылды").add("NameRu", "Данные найдены");
        } else {
            status.add("Code", "001").add("NameKz", "Деректер табылмады").add("NameRu", "Данные не найдены");
        }
    }

    private static void organisation(Branch about, Organisation firm) {
        about.add("BIN", firm.bin());
        about.add("RegStatus", status -> named(status, "1", "Зарегистрирован"));
        about.add("CreationMethod", method -> named(method, "1", "Новое образование"));
        about.add("RegistrationDate", Numbers.registered(firm.bin()).toString());
        about.add("FullNameRu", firm.name().ru()).add("FullNameKz", firm.name().kk());
        about.add("FullNameEn", firm.name().en());
        about.add("ShortNameRu", firm.name().ru())
                .add("ShortNameKz", firm.name().kk());
        about.add("OrgForm", form -> named(form, "20", "Товарищество с ограниченной ответственностью"));
        about.add("CommerceOrg", "true").add("ForeignInvest", "false").add("branchesExistence", "false");
        about.add("OrganizationLeader", leader -> leader(leader, firm));
        about.add("Activity", activity -> activity.add("ActivityNameRu", "Производство химических веществ"));
        about.add(
                "Address",
                address -> address.add("RegionRu", "город Астана")
                        .add("CityRu", "город Астана")
                        .add("StreetRu", "улица Достык")
                        .add("BuildingType", "здание")
                        .add("BuildingNumber", firm.bin().substring(9)));
        about.add("FoundersCount", "1");
    }

    private static void leader(Branch leader, Organisation firm) {
        leader.add("Country", country -> named(country, "398", "Казахстан"))
                .add("IIN", firm.head().iin())
                .add("SurName", firm.head().surname())
                .add("Name", firm.head().name())
                .add("MiddleName", Optional.of(firm.head().patronymic()))
                .add("Position", position -> position.add("PositionType", type -> named(type, "1", "Руководитель")));
    }

    private static void named(Branch value, String code, String name) {
        value.add("Code", code).add("NameRu", name);
    }
}
