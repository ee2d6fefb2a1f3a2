package kz.ruqsat.sandbox.soap;

/** The namespaces of what the gateway speaks. */
public final class Names {
    public static final String SYNC = "http://bip.bee.kz/SyncChannel/v10/Types";
    public static final String ASYNC = "http://bip.bee.kz/AsyncChannel/v10/Types";
    /** Of what the gateway asks its participants. */
    public static final String ASYNC_CLIENT = "http://bip.bee.kz/AsyncChannel/v10/Types/Client";

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XSD = "http://www.w3.org/2001/XMLSchema";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private Names() {}
}
