# Days that nobody asks for any more: one notice, then they are deleted.

retention-title = I have not heard from you for a long time
retention-when = It has been about 11 months. On { DATETIME($day, skeleton: "yMMMMd") } I will delete everything I keep about you: your days, your answers and your settings.
retention-how = If you would like me to keep it, press the first button or write to me. Then it stays for 12 more months.
retention-nothing = If you do not need it any more, there is nothing for you to do.
retention-keep = Keep my days
retention-delete = Delete now
retention-kept-title = Everything is kept
retention-kept = It stays for 12 months from today, and for 12 months from each time I hear from you.
retention-writes = From now on I write to you at your time again. If you do not want that, press “{ $button }”. Your days are kept all the same.
retention-lock = What to do now

stopped-kept = I keep them for 12 months after I last hear from you. Then I delete everything, without another message.
