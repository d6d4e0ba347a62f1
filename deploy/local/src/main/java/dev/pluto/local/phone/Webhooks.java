package dev.pluto.local.phone;

import java.util.List;

/** The parameters Twilio posts. Source: twilio.com/docs, "Twilio's request to your incoming message / voice webhook". */
final class Webhooks {

    private static final String VERSION = "2010-04-01";

    private Webhooks() {}

    /** @param urls of the files that come with it */
    static Form text(PhoneAccount account, InboundText text, List<String> urls) {
        Form form = new Form()
                .with("ToCountry", "US")
                .with("ToState", "")
                .with("SmsMessageSid", text.sid())
                .with("NumMedia", Integer.toString(urls.size()))
                .with("ToCity", "")
                .with("FromZip", "")
                .with("SmsSid", text.sid())
                .with("FromState", "")
                .with("SmsStatus", "received")
                .with("FromCity", "")
                .with("Body", text.body())
                .with("FromCountry", "US")
                .with("To", account.number())
                .with("ToZip", "")
                .with("NumSegments", Integer.toString(Segments.of(text.body())))
                .with("MessageSid", text.sid())
                .with("AccountSid", account.sid())
                .with("From", text.from())
                .with("ApiVersion", VERSION);
        for (int i = 0; i < urls.size(); i++) {
            form = form.with("MediaUrl" + i, urls.get(i))
                    .with("MediaContentType" + i, text.media().get(i).type());
        }
        return form;
    }

    static Form inboundCall(PhoneAccount account, String sid, String from) {
        return call(account, sid, from, account.number())
                .with("Direction", "inbound")
                .with("CallToken", "%7B%22parentCallInfoToken%22%3A%22local%22%7D");
    }

    static Form outboundCall(PhoneAccount account, String sid, String to) {
        return call(account, sid, account.number(), to).with("Direction", "outbound-api");
    }

    private static Form call(PhoneAccount account, String sid, String from, String to) {
        return new Form()
                .with("AccountSid", account.sid())
                .with("ApiVersion", VERSION)
                .with("CallSid", sid)
                .with("Called", to)
                .with("CalledCountry", "US")
                .with("Caller", from)
                .with("CallerCountry", "US")
                .with("From", from)
                .with("FromCountry", "US")
                .with("To", to)
                .with("ToCountry", "US");
    }
}
