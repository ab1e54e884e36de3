/**
 * Words that do the same thing in what people write, whatever they write about: who bins “subscribe to my channel” learns
 * of “like my page” as well. No class is for or against a comment: each is counted, as words are, in what a newsroom bins
 * and in what it lets stand, and weighs what those decisions say.
 *
 * Members are common knowledge of each language, not of any collection of comments: a word as readText spells it (small
 * letters, no accents); “sign_up” is words in a row; “subscri*” is whatever begins so. A word is of one class: of the
 * first that lists it, longer rows of words before shorter.
 */
export type WordClass = keyof typeof lists;

/** By primary language. Looked up in all at once, for comments mix languages; what would be common elsewhere is left out. */
type Members = Readonly<Partial<Record<'en' | 'uk' | 'ru' | 'pl' | 'de' | 'fr' | 'es' | 'ar', string>>>;

export const lists = {
  /** is asked for, where somebody wants something done */
  act: {
    en: `like likes liked thumb* thumbs_up thumb_up upvote* up_vote share shares shared sharing repost* retweet*
      subscri* sub subs subbed follow follows followed following vote votes voted voting click* tap visit* watch
      watched check checked checkin check_out checkout chek look_at look_up take_a_look have_a_look listen listen_to
      hear_my view go_to come_to come_see head_over swing_by stop_by add join* sign sign_up register* download*
      install* donat* support* help* contribut* fund pledge* comment_on comment_back rate buy order* apply try_it
      tell_your_friends tell_everyone spread invite* promote* recommend_me feature_me message_me text_me call_me
      email_me inbox_me contact* write_me dm_me pm_me add_me hit_me_up reply text call`,
    uk: `лайк* вподоба* ставте постав* пошир* поділ* підпи* голосу* проголосу* натисн* тисн* клік* перейд* переход*
      заход* завіта* подив* дивіть* перегля* послуха* слуха* приєдн* долуч* реєстр* зареєстр* завантаж* підтрим*
      допомож* пожертв* задонат* донат* замов* купу* телефону* пиш* напиш*`,
    ru: `подпи* нажм* нажим* жми жмите кликн* кликай* зайд* посети* посмотр* смотрит* послуша* слушайте присоед*
      вступа* регистр* зарегистр* скача* скачив* поддерж* помог* закаж* купи купите покупайте подел* репост* звон*
      ставьте добав*`,
    pl: `polub* lajk* lubcie udostepn* zasubskryb* subskryb* suba obserwuj* zaobserwuj* glosuj* zaglosuj* klik* wejdz*
      wchodz* odwiedz* zobacz* sprawdz* obejrz* posluchaj* sluchajcie dolacz* zapisz* zarejestr* pobierz* wesprz*
      wspier* pomoz* wplac* zamow* kup kupcie napisz* zadzwon* dodaj*`,
    de: `liken gefallt_mir daumen_hoch daumen_nach_oben teil teilt teilen abo folgt folge_mir stimmt abstimm* klick*
      besuch* schaut schau schaut_vorbei schau_vorbei anschau* guckt hort_mal anhor* beitret* meldet anmeld*
      registrier* herunterlad* ladet spend* unterstutz* helft hilf bestell* kauft schreibt_mir ruft_an`,
    fr: `likez aimez partag* abonn* suivez suis_moi suis_nous votez vote_pour clique* allez_voir va_voir venez regardez
      regarde ecoutez rejoign* inscri* telecharg* donnez soutene* aidez aide_moi aidez_moi commandez achetez ecrivez
      appelez ajoutez pouce_bleu`,
    es: `dale_like den_like denle like_si comparte* comparti* compartan suscrib* siguem* sigan siguenos vota voten
      haz_clic clic pulsa mira miren echa_un_vistazo escucha* escuchen unete unanse registra* descarg* dona donen
      apoya* apoyen ayuda* ayuden compra compren escribeme llama llamame agrega* manito_arriba`,
    ar: `لايك اعجاب شارك شاركوا انشر انشروا اشترك اشتركوا تابع تابعوا تابعوني تابعني صوت صوتوا اضغط اضغطوا زوروا زور
      شاهد شاهدوا ادخل ادخلوا انضم انضموا سجل سجلوا حمل حملوا تبرع تبرعوا ادعم ادعموا ادعموني ساعدوني ساعدونا ساعدني
      اطلب اتصل اتصلوا راسلني تواصل`,
  },
  /** of the writer’s own: these, “my …” before a thing or a comment, “this comment”, and “me” after an act */
  own: {
    en: `mychannel myself my_own by_me`,
    ar: `قناتي صفحتي موقعي مدونتي حسابي فيديوهاتي اغنيتي متجري مقطعي قناتنا صفحتنا موقعنا`,
  },
  mine: {
    en: `my our mine`,
    uk: `мій моя моє мої мою мого моїй моєму наш наша наше наші нашу нашого свій свою свої свого`,
    ru: `мой мое мои моего моей моем моему наши нашего своего свои`,
    pl: `moj moja moje mojego mojej moim mojemu nasz nasza nasze naszego naszej swoj swoje`,
    de: `mein meine meinen meinem meiner unser unsere unseren unserem unserer`,
    fr: `mon mes notre nos`,
    es: `mi mis nuestro nuestra nuestros nuestras`,
  },
  thing: {
    en: `channel* chanel* page pages blog* vlog* site* website* web homepage account* video vid vids videos youtube
      song songs track* cover covers music album* mixtape* remix* rap raps beats band playlist* ep demo single
      freestyle* parod* soundcloud gaming gameplay* tutorial* review* podcast* stream twitch book ebook novel shop
      store etsy ebay business company product* app game project* campaign* petition* fundrais* gofundme kickstarter
      indiegogo patreon charity facebook fb twitter instagram ig insta tiktok snapchat telegram whatsapp group
      server discord content upload* art work photos pictures pics newsletter`,
    uk: `канал* сторін* блог* сайт* відео* ролик* пісн* кавер* музик* альбом* профіл* групу групи групі магазин*
      крамниц* петиці* збір збору фейсбук* інстаграм* телеграм* проєкт* проект*`,
    ru: `страниц* страничк* видео видос* песн* профил* группу группы группе петици* сбор инстаграм* ютуб*`,
    pl: `kanal* stron* film filmik* piosenk* utwor* muzyk* profil* grup* sklep* petycj* zbiork* zrzutk*`,
    de: `seite webseite lied* musik laden spendenaktion* webshop onlineshop`,
    fr: `chaine* page_facebook chanson* musique* boutique* groupe cagnotte*`,
    es: `canal canales pagina* cancion* musica perfil tienda* colecta* campana`,
    ar: `قناه القناه صفحه موقع مدونه فيديو فيديوهات اغنيه حساب متجر مجموعه`,
  },
  /** little known, and wishing it were otherwise */
  unknown: {
    en: `new newbie small tiny unknown upcoming up_and_coming undiscovered unsigned underrated amateur beginner*
      starter just_started started starting start_up just_made trying aspiring young independent indie teenager*
      feedback improve grow growing exposure noticed discovered recognition promot* passion* hard_work my_dream
      my_goal no_views few_views few_subs no_subs first_video first_song`,
    uk: `новий нова нове нові маленький початківець початківц* невідом* почав почала мрі* талант* молод* музикант*
      розвит*`,
    ru: `новый новая новое новые начинающ* неизвестн* начал начала мечт* развит*`,
    pl: `nowy nowa nowe nowym nowego maly mala poczatkujac* nieznan* zaczynam zaczalem zaczelam marzeni* mlody mloda`,
    de: `neu neue neuen neues neuer klein kleine kleiner kleinen unbekannt* anfanger* angefangen traum`,
    fr: `nouveau nouvelle nouveaux petit petite inconnu* debut* commence reve* talent*`,
    es: `nuevo nueva nuevos pequeno pequena desconocid* principiante* empezando empece sueno suenos joven`,
    ar: `جديد جديده صغيره مبتدئ مبتدا موهبه موهوب حلمي`,
  },
  /** who makes such things */
  maker: {
    en: `artist* singer* rapper* musician* producer* dj guitarist* drummer* songwriter* youtuber* gamer* vlogger*
      blogger* creator* writer author photographer* director filmmaker* comedian* designer* developer*`,
    uk: `співа* репер* блогер* гурт*`,
    ru: `певец певица рэпер* музыкант*`,
    pl: `wokalist* raper* muzyk zespol* tworc*`,
    de: `sanger* musiker* kunstler*`,
    fr: `chanteu* rappeu* musicien*`,
    es: `cantante* musico*`,
    ar: `مغني مطرب فنان`,
  },
  plead: {
    en: `please plz pls pleas plss plzz pleasee plse beg begging would_mean it_would_mean mean_a_lot means_a_lot
      mean_the_world means_the_world mean_alot give_me_a_chance give_it_a_chance give_us_a_chance a_chance chance
      give_it_a_try if_you_have_a_minute have_a_minute a_minute a_second a_sec few_seconds few_minutes
      moment_of_your_time of_your_time won't_regret not_regret not_disappointed be_disappointed appreciate* grateful
      thankful thank_you thanks thx in_advance need_your need_help desperate* not_spam no_spam hate_spam spam
      spamming advertis* annoying ignore dont_ignore scroll* skip sorry_for sorry_to bother* read_this kindly
      god_bless bless promise swear honest* worth_it anything_helps means_so_much return_the_favor sub_back
      subscribe_back back_to_you i'll_return follow_back like_back`,
    uk: `прошу благаю ласка будь_ласка будьласка вдячн* дякую дуже_прошу не_пошкодуєте не_спам спам* хвилин*`,
    ru: `пожалуйста пж плиз пжлст умоляю благодар* спасибо не_пожалеете минут*`,
    pl: `prosze prosimy blagam wdzieczn* dziekuje dzieki z_gory nie_pozalujesz minutk* spamu`,
    de: `bitte danke dankbar wurde_mich_freuen freue_mich kurz_zeit kein_spam minute_zeit`,
    fr: `svp stp s'il_vous_plait s'il_te_plait merci merci_d'avance supplie une_minute pas_un_spam`,
    es: `por_favor porfa porfavor gracias suplico ruego agradec* un_minuto no_es_spam de_antemano`,
    ar: `رجاء ارجوكم ارجوك لوسمحت فضلكم فضلك شكرا ممنون دقيقه`,
  },
  /** letters that want to be sent on */
  chain: {
    en: `copy copied paste* copy_paste send_this send_it pass_this pass_it post_this post_it repost_this forward_this
      forward other_videos other_people or_else bad_luck good_luck for_years will_die you_will_die your_mother_will
      mom_will crush kissed kiss love_of_your_life best_day tomorrow midnight curse* ghost haunt* chain
      break_this_chain dont_stop_reading stop_reading started_reading now_that_you in_the_next hidden magic`,
    uk: `скопіюй* копіюй* встав* перешл* надішл* перекаж* прокля* опівночі`,
    ru: `скопируй* копируй* отправь* передай* полноч*`,
    pl: `skopiuj* wklej* przeslij* wyslij* przekaz* klatw*`,
    de: `kopier* einfug* weiterleit* leite_das schick_das schickt kettenbrief*`,
    fr: `copiez copie_colle collez envoyez transferez faites_passer fais_tourner malediction`,
    es: `copia copien pega peguen envia_esto envien reenvia* reenvien pasa_esto maldicion`,
    ar: `انسخ انسخوا الصق ارسل ارسلها ارسلوا انشرها`,
  },
  money: {
    en: `money cash earn* income salary pay pays paid paying payment* paypal dollar* bucks usd eur gbp euros pounds
      profit* rich wealth* million_dollars per_week per_day per_hour per_month a_week a_day a_month an_hour weekly
      monthly hourly work_from_home from_home at_home stay_at_home job jobs part_time full_time extra second_income
      invest* loan* credit debt* bank* bitcoin* btc crypto* forex trading trader* stock* broker* funds sell* sale
      sales bought price* cost* refund* fee fees financ* mortgage* insurance`,
    uk: `грош* заробі* заробл* дохід доход* прибут* долар* гривен* інвест* кредит* позик* біткоїн* крипт* на_тиждень
      на_день на_місяць дому роботу`,
    ru: `деньги денег зарабат* заработ* прибыл* рублей руб доллар* займ* биткоин* на_дому в_неделю в_день в_месяц`,
    pl: `pieniadz* pieniedzy zarob* zarab* dochod* zysk* zlotych zl kredyt* pozyczk* inwest* tygodniowo miesiecznie
      dziennie z_domu`,
    de: `geld verdien* einkommen gewinn* gehalt kredit* darlehen aktien pro_woche pro_tag pro_monat von_zuhause
      zu_hause`,
    fr: `argent gagner gagnez gagne revenu* salaire pret prets par_semaine par_jour par_mois a_domicile chez_vous`,
    es: `dinero gana* ingreso* sueldo prestamo* inverti* inversion* por_semana por_dia por_mes desde_casa`,
    ar: `مال المال فلوس اربح ربح ارباح دخل دولار قرض قروض استثمار اسبوعيا يوميا شهريا المنزل البيت`,
  },
  offer: {
    en: `free freebie* gift* giveaway* giving_away give_away win wins winner* won prize* reward* award* bonus* voucher*
      coupon* code codes discount* cheap* deal deals offer* promo* guarantee* claim* lottery raffle contest*
      competition chance_to_win trial exclusive limited hurry urgent* instant* easy simple legit genuine trusted
      secret* trick* miracle* opportunity no_risk risk_free no_cost lowest best_price save quality wholesale brand
      deliver* shipping iphone* ipad* xbox laptop itunes amazon steam card cards tickets casino* bet betting poker
      slots odds pill* viagra cialis drug* pharmac* diet weight lose_weight slim* cure* herbal remed* detox hack*
      cheat* generator* unlimited robux gems coins seo traffic followers_for ranking marketing agent agency service*
      solution* dating singles hot_girls sexy sex nude* porn* webcam escort* adult hookup ringtone* mobile
      spell_caster herbalist recover_my lost_funds`,
    uk: `безкоштовн* виграй* виграш* приз призи бонус* знижк* акці* дешев* пропозиц* казино ставки ліки схудн* секрет*
      легко`,
    ru: `бесплатн* подар* выигра* выигрыш* скидк* предложени* таблетк* похуде*`,
    pl: `darmo* za_darmo gratis prezent* wygraj* nagrod* znizk* rabat* tani* ofert* kasyno tabletk* schudn*`,
    de: `kostenlos* umsonst geschenk* verlosung preis preise gutschein* billig* gunstig* angebot* kasino abnehm*
      tabletten`,
    fr: `gratuit* cadeau* gagnant* concours remise* offre* pas_cher soldes maigrir perdre_du_poids`,
    es: `regalo* sorteo* premio* descuento* barat* adelgazar bajar_de_peso`,
    ar: `مجانا مجاني هديه هدايا جائزه جوائز خصم خصومات عرض عروض رخيص كازينو`,
  },
  /** where to go, in words; links, handles and addresses are of it too */
  address: {
    en: `link links url below here click_here right_here bio description subscribe_button button dot_com com http
      https email mail gmail hotmail yahoo inbox dm pm number contact_me`,
    uk: `посилан* нижче описі біо пошт* лінк* лічку`,
    ru: `ссылк* ниже описании почт* личку лс`,
    pl: `linku linka ponizej opisie tutaj poczt* wiadomosc prywatn*`,
    de: `hier unten link_in beschreibung nachricht`,
    fr: `lien liens ci_dessous ici description_ci`,
    es: `enlace* abajo aqui descripcion correo`,
    ar: `رابط الرابط هنا الوصف اسفل واتساب تلجرام بريد`,
  },
  /** who writes, as one for whom something is done: after an act the writer’s own, else as “I” */
  me: {
    en: `me us`,
    uk: `мене мені нас нам`,
    ru: `меня мне`,
    pl: `mnie nas nam`,
    de: `mich mir uns`,
    fr: `moi nous`,
    ar: `لي لنا`,
  },
  self: {
    en: `i im ive ill id we weve am`,
    uk: `ми`,
    ru: `мы`,
    pl: `jestem`,
    de: `ich wir`,
    fr: `je j'ai`,
    es: `yo nosotros soy somos`,
    ar: `انا نحن`,
  },
  you: {
    en: `you u ya your ur yours you're you'll guys everyone everybody anybody people somebody someone friends viewers
      readers folks y'all`,
    uk: `ти ви вам вас ваш* твій твоя твої тобі друзі всім усім`,
    ru: `ты вы твой друзья всем ребята`,
    pl: `ty wy wam was twoj* wasz* ludzie wszyscy wszystkim`,
    de: `du ihr euch euer eure dein deine leute alle`,
    fr: `tu vous votre vos ton tes toi tout_le_monde amis`,
    es: `tus ustedes vosotros usted te amigos todos`,
    ar: `انت انتم لكم شباب اخواني الجميع`,
  },
  condition: {
    en: `if whoever anyone_who who_wants who_want when_you once_you unless then`,
    uk: `якщо якби хто_хоче`,
    ru: `если кто_хочет`,
    pl: `jesli jezeli kto_chce`,
    de: `wenn falls`,
    fr: `si_vous si_tu si`,
    es: `si_quieres si_te`,
    ar: `اذا لو`,
  },
  this: {
    en: `this these that`,
    uk: `цей ця це цю ці`,
    ru: `этот эта это эту эти`,
    pl: `ten ta tego`,
    de: `diese diesen dieses dieser`,
    fr: `ce cette ces cet`,
    es: `este esta esto estos`,
    ar: `هذا هذه`,
  },
  /** what is written here: after “this” or “my” the writer’s own */
  comment: {
    en: `comment comments post message`,
    uk: `комент* допис*`,
    ru: `коммент* пост`,
    pl: `komentarz*`,
    de: `kommentar*`,
    fr: `commentaire*`,
    es: `comentario*`,
    ar: `التعليق تعليق تعليقي`,
  },
  praise: {
    en: `love loves loved loving lovely luv best awesome amazing beautiful great good nice cool perfect fantastic
      wonderful epic favorite favourite favorites masterpiece legend* classic addict* catchy brilliant excellent
      cute hot funny incredible insane genius sweet better fav happy enjoy* proud`,
    uk: `люблю обожню* чудов* найкращ* гарн* прекрасн* супер класн* дивовижн* шедевр*`,
    ru: `обожаю лучш* классн* красив* отличн* круто шикарн* замечательн*`,
    pl: `kocham uwielbiam najlepsz* super swietn* piekn* cudown* fajn*`,
    de: `liebe beste besten bester toll tolle schon wunderschon geil klasse`,
    fr: `j'adore adore j'aime meilleur* magnifique* superb* genial* beau belle`,
    es: `amo encanta mejor mejores hermos* increible* bonit* linda`,
    ar: `احب احبك رائع رائعه جميل جميله افضل احلى ممتاز`,
  },
  /** when, of an age, and who else is there */
  time: {
    en: `year years ago remember* still old ever forever today day days month months week weeks childhood memories
      summer watching listening nostalgi* back_then those_days after_all`,
    uk: `рік роки років року досі пам'ятаю дитинств*`,
    ru: `год года лет помню детств* сейчас`,
    pl: `rok lata lat pamietam nadal dziecinstw*`,
    de: `jahr jahre jahren damals noch kindheit immer`,
    fr: `annee annees ans souvenir* encore enfance toujours`,
    es: `ano anos recuerdo* todavia infancia siempre`,
    ar: `سنه سنوات زمان ذكريات`,
  },
  audience: {
    en: `views viewed viewer billion billions million millions hundred thousand thousands hits subscriber* followers
      fans fan dislike* count record popular viral`,
    uk: `перегляд* мільйон* мільярд* тисяч* підписник* фанат*`,
    ru: `просмотр* миллион* миллиард* подписчик*`,
    pl: `wyswietlen* milion* miliard* tysiac* subskrybent* fanow`,
    de: `aufrufe millionen milliarden tausend abonnenten`,
    fr: `vues milliards mille abonnes`,
    es: `visitas vistas millones mil suscriptores seguidores`,
    ar: `مشاهده مشاهدات مليون مليار الف متابع متابعين`,
  },
  ask: {
    en: `who what why how when where which whose whats who's does did is_it are_there anyone anybody_else`,
    uk: `хто чому як коли де який`,
    ru: `кто почему когда где какой`,
    pl: `kto dlaczego jak kiedy gdzie`,
    de: `wer warum wie wann wo`,
    fr: `qui pourquoi quand`,
    es: `quien por_que como cuando donde`,
    ar: `من_هو لماذا كيف متى اين`,
  },
  laugh: {
    en: `lol lmao lmfao rofl haha* hehe* xd omg wtf wow lolz`,
    ru: `ахах* хаха* хах лол`,
    es: `jaja* jeje*`,
  },
} as const satisfies Readonly<Record<string, Members>>;
