/**
 * What pages say around their stories, in the languages that most news is read in. Phrases are separated by bars and
 * compared by their words alone (see `furniture.ts`); `#` stands for any number.
 */
import type { DropReason } from './shapes.ts';

export interface FurniturePhrases {
  readonly reason: DropReason;
  /** whole lines that are furniture wherever they stand */
  readonly anywhere: string;
  /** whole lines that are furniture only before the story or after it, where no sentence has begun or is to come */
  readonly edges?: string;
  /** beginnings of short lines that are furniture wherever they stand */
  readonly openings?: string;
}

export const furniturePhrases: readonly FurniturePhrases[] = [
  {
    reason: 'view counter',
    anywhere:
      'views # | # views | # view | view # | view count # | post views # | # reads | # times read | page views # | hits # | # hits | vistas # | # vistas | visitas # | # visitas | visualizações # | # visualizações | vues # | # vues | lectures # | # lectures | aufrufe # | # aufrufe | zugriffe # | visualizzazioni # | # visualizzazioni | letture # | weergaven # | # weergaven | wyświetleń # | wyświetlenia # | # wyświetleń | просмотров # | просмотры # | # просмотров | # просмотра | переглядів # | перегляди # | # переглядів | المشاهدات # | # مشاهدة | مشاهدات # | # مشاهدات | görüntülenme # | # görüntülenme | okunma # | visningar # | dilihat # kali | 阅读 # | 阅读量 # | 浏览 # | 閲覧数 # | 조회수 #',
  },
  {
    reason: 'reading time',
    anywhere:
      '# min read | # mins read | # minute read | # minutes read | # min | # minutes to read | reading time # min | reading time # minutes | read time # min | read time # minutes | estimated reading time # minutes | # min de lectura | # minutos de lectura | tiempo de lectura # min | tiempo de lectura # minutos | # min de leitura | tempo de leitura # min | # min de lecture | temps de lecture # min | temps de lecture # minutes | lecture # min | # min lesezeit | lesezeit # min | lesezeit # minuten | # minuten lesezeit | tempo di lettura # min | tempo di lettura # minuti | leestijd # min | leestijd # minuten | # min czytania | время чтения # мин | время чтения # минут | # мин чтения | час читання # хв | دقيقة قراءة # | # دقائق قراءة | # دقيقة قراءة | # dk okuma | okuma süresi # dk',
  },
  {
    reason: 'share bar',
    anywhere:
      'share | share this | share this article | share this story | share this post | share on facebook | share on twitter | share on x | share on whatsapp | share on linkedin | share on telegram | share via email | share with | share page | copy link | link copied | copy this link | tweet | tweet this | retweet | pin it | email this | email this article | email this story | send by email | print this | print article | print this article | # shares | # share | shares # | # tweets | facebook twitter | facebook x | facebook twitter email | facebook twitter linkedin | facebook twitter whatsapp | facebook twitter pinterest | about sharing | compartir | comparte | compartir en facebook | compartir en twitter | compartir en whatsapp | compartilhar | compartilhe | compartilhar no facebook | partilhar | partager | partager sur facebook | partager sur twitter | partager cet article | teilen | artikel teilen | auf facebook teilen | auf twitter teilen | twittern | condividi | condividi su facebook | condividi questo articolo | delen | deel dit artikel | deel via | udostępnij | podziel się | поделиться | поделиться ссылкой | поделиться в соцсетях | поделитесь | скопировать ссылку | поділитися | поширити | شارك | مشاركة | شارك المقال | شارك هذا | شاركها | انسخ الرابط | نسخ الرابط | paylaş | facebookta paylaş | bağlantıyı kopyala | dela | dela artikeln | bagikan | 分享 | 分享到 | シェア | シェアする | ツイート | 공유 | 공유하기',
    edges:
      'facebook | twitter | x | whatsapp | telegram | linkedin | pinterest | reddit | email | e mail | mail | print | messenger | viber | vkontakte | instagram | youtube | tiktok | save | bookmark | imprimir | imprimer | drucken | stampa | печать | طباعة',
    openings:
      'share this | share on | click to share | click to email | click to print | partager sur | compartir en | compartilhar no | compartilhar via | поделиться в',
  },
  {
    reason: 'comment form',
    anywhere:
      'leave a comment | leave a reply | leave your comment | post a comment | post comment | add a comment | add comment | write a comment | write a comment below | submit comment | cancel reply | leave a reply cancel reply | join the conversation | be the first to comment | no comments yet | # comments | # comment | comments # | комментарии # | коментарі # | التعليقات # | kommentare # | comentarios # | comentários # | commentaires # | commenti # | reacties # | komentarze # | yorumlar # | コメント # | 댓글 # | no comments | view comments | show comments | view all comments | comments are closed | comment on this story | your comment | type here | save my name email and website in this browser for the next time i comment | deja un comentario | deja una respuesta | dejar un comentario | escribe un comentario | publicar comentario | # comentarios | deixe um comentário | deixe uma resposta | deixe seu comentário | publicar comentário | # comentários | laisser un commentaire | laissez un commentaire | laisser une réponse | ajouter un commentaire | publier un commentaire | # commentaires | # commentaire | réagissez | kommentar schreiben | schreibe einen kommentar | kommentar abschicken | kommentieren | # kommentare | # kommentar | lascia un commento | lascia un tuo commento | invia commento | # commenti | laat een reactie achter | geef een reactie | reageer | # reacties | dodaj komentarz | zostaw komentarz | # komentarzy | оставить комментарий | добавить комментарий | оставьте комментарий | комментировать | отправить комментарий | # комментариев | # комментария | залишити коментар | додати коментар | # коментарів | اترك تعليقا | اترك تعليقاً | أضف تعليقا | أضف تعليق | اكتب تعليقا | أضف تعليقك | إرسال التعليق | لا توجد تعليقات | # تعليقات | # تعليق | yorum yap | yorum yaz | bir yanıt yazın | bir cevap yazın | # yorum | lämna en kommentar | skriv en kommentar | tinggalkan komentar | 发表评论 | 留言 | 评论 | コメントを残す | コメントする | 댓글 쓰기',
    edges:
      'comments | comment | name | email | website | comentarios | comentários | commentaires | kommentare | commenti | reacties | komentarze | комментарии | коментарі | التعليقات | yorumlar | コメント | 댓글',
    openings:
      'your email address will not be published | your e mail address will not be published | required fields are marked | tu dirección de correo electrónico no será publicada | los campos obligatorios | o seu endereço de e mail não será publicado | o seu endereço de email não será publicado | votre adresse e mail ne sera pas publiée | votre adresse de messagerie ne sera pas publiée | les champs obligatoires | deine e mail adresse wird nicht veröffentlicht | erforderliche felder | il tuo indirizzo email non sarà pubblicato | i campi obbligatori | je e mailadres wordt niet gepubliceerd | twój adres e mail nie zostanie opublikowany | ваш адрес email не будет опубликован | ваш e mail не будет опубликован | ваша e mail адреса не оприлюднюватиметься | лن يتم نشر | لن يتم نشر عنوان بريدك | لن يتم نشر | e posta hesabınız yayımlanmayacak | alamat email anda tidak akan dipublikasikan | 您的邮箱地址不会被公开 | 您的电子邮箱地址不会被公开 | メールアドレスが公開されることはありません | save my name email | logged in as | you must be logged in to post a comment | you must be logged in to comment',
  },
  {
    reason: 'scroll to top',
    anywhere:
      'scroll to top | back to top | go to top | to the top | return to top | top of page | volver arriba | ir arriba | subir | voltar ao topo | voltar para o topo | retour en haut | haut de page | nach oben | nach oben scrollen | zum seitenanfang | torna su | torna in alto | naar boven | terug naar boven | do góry | na górę | przewiń do góry | наверх | вверх | вернуться наверх | до гори | нагору | الى الأعلى | إلى الأعلى | العودة للأعلى | العودة إلى الأعلى | انتقل إلى أعلى | yukarı çık | başa dön | till toppen | kembali ke atas | 返回顶部 | 回到顶部 | トップへ戻る | ページトップへ | 맨 위로',
  },
  {
    reason: 'navigation',
    anywhere:
      'skip to content | skip to main content | skip to the content | skip navigation | skip to navigation | jump to content | toggle navigation | toggle menu | main menu | primary menu | open menu | close menu | menu close | continue reading the main story | next post | previous post | next article | previous article | older posts | newer posts | post navigation | read next | up next | saltar al contenido | ir al contenido | pular para o conteúdo | ir para o conteúdo | aller au contenu | accéder au contenu | zum inhalt springen | zum inhalt | vai al contenuto | ga naar de inhoud | przejdź do treści | перейти к содержимому | перейти к содержанию | перейти до вмісту | تخطى إلى المحتوى | انتقل إلى المحتوى | تجاوز إلى المحتوى | içeriğe geç | hoppa till innehåll | 跳至内容 | コンテンツへスキップ',
    edges:
      'menu | home | homepage | news | latest | latest news | search | more | close | next | previous | contact | contact us | about | about us | privacy policy | terms of use | terms of service | terms and conditions | privacy | help | accessibility | sitemap | site map | careers | archive | sections | follow us | listen | watch | topics | subscribe to rss | rss | inicio | buscar | contacto | início | contato | accueil | rechercher | contact us today | startseite | suche | suchen | impressum | datenschutz | home page | cerca | zoeken | strona główna | szukaj | главная | меню | поиск | контакты | новости | головна | пошук | الرئيسية | القائمة | بحث | البحث | اتصل بنا | من نحن | ana sayfa | anasayfa | menü | ara | hem | sök | beranda | cari | 首页 | 菜单 | 搜索 | ホーム | メニュー | 検索 | 홈 | 메뉴 | 검색',
  },
  {
    reason: 'advertisement',
    anywhere:
      'supported by | sponsored by | presented by | advertisement | advertisements | advertising | advert | ad | ads | ad feedback | sponsored | sponsored content | sponsored links | paid content | promoted | promoted content | promotion | story continues below advertisement | article continues below advertisement | story continues below | continues below advertisement | continue reading below | advertisement continue reading the main story | article continues after ad | article continues after advertisement | scroll to continue | remove ads | report this ad | skip advertisement | skip ad | publicidad | anuncio | continuar leyendo | publicidade | anúncio | propaganda | continua após a publicidade | continua depois da publicidade | publicité | la suite après la publicité | la suite après cette publicité | annonce | werbung | anzeige | anzeigen | pubblicità | annuncio | advertentie | advertenties | reclame | reklama | реклама | на правах рекламы | إعلان | إعلانات | اعلان | reklam | reklam alanı | annons | iklan | advertorial | 广告 | 廣告 | 広告 | スポンサーリンク | 광고',
  },
  {
    reason: 'newsletter sign-up',
    anywhere:
      'newsletter | newsletters | our newsletter | sign up | sign up now | sign up for our newsletter | subscribe to our newsletter | subscribe to the newsletter | get our newsletter | join our newsletter | newsletter sign up | newsletter signup | enter your email | enter your email address | your email address | your email | suscríbete | suscríbete a nuestro boletín | boletín | recibe nuestro boletín | inscreva se na newsletter | assine nossa newsletter | inscrivez vous à notre newsletter | s inscrire à la newsletter | inscription à la newsletter | newsletter abonnieren | newsletter bestellen | iscriviti alla newsletter | schrijf je in voor de nieuwsbrief | nieuwsbrief | zapisz się do newslettera | подписаться на рассылку | подпишитесь на рассылку | подписывайтесь на рассылку | підписатися на розсилку | اشترك في النشرة | اشترك في نشرتنا | اشترك في النشرة البريدية | النشرة البريدية | bültene abone ol | e bültene abone ol | nyhetsbrev | langganan newsletter | 订阅 | 订阅邮件 | メルマガ登録 | 뉴스레터 구독',
    openings:
      'sign up for our | sign up to our | sign up here for | sign up for the | sign up to receive | subscribe to our | get the latest news delivered | get our free | get breaking news | receba as notícias | recevez notre newsletter | подпишитесь на наш | подписывайтесь на наш | читайте нас в | підписуйтесь на наш | تابعونا على | تابعنا على | follow us on | join our whatsapp | join our telegram | follow our',
  },
  {
    reason: 'subscription offer',
    anywhere:
      'subscribe | subscribe now | subscribe today | subscribers only | for subscribers | become a member | become a subscriber | support us | support our journalism | donate | donate now | this article is for subscribers only | suscribirse | suscribirme | solo para suscriptores | assine | assine já | s abonner | abonnez vous | réservé aux abonnés | abonnieren | jetzt abonnieren | abbonati | abonneren | word abonnee | prenumeruj | подписаться | подпишитесь | підписатися | اشترك | اشترك الآن | abone ol | prenumerera | berlangganan | 구독',
  },
  {
    reason: 'sign-in',
    anywhere:
      'log in | login | sign in | log out | sign out | register | my account | create an account | create account | create a free account | already a subscriber | already have an account | iniciar sesión | entrar | regístrate | iniciar sessão | fazer login | se connecter | connexion | mon compte | anmelden | einloggen | registrieren | accedi | registrati | inloggen | registreren | zaloguj się | zaloguj | войти | вход | регистрация | личный кабинет | увійти | تسجيل الدخول | تسجيل | giriş yap | üye ol | logga in | masuk | 登录 | 注册 | ログイン | 로그인',
  },
  {
    reason: 'cookie notice',
    anywhere:
      'accept | accept all | accept cookies | accept all cookies | reject all | manage cookies | cookie settings | cookie policy | cookie preferences | privacy settings | manage preferences | we use cookies | aceptar | aceptar todo | aceptar cookies | aceitar | aceitar cookies | accepter | tout accepter | accepter et continuer | accepter et fermer | akzeptieren | alle akzeptieren | zustimmen | cookie einstellungen | accetta | accetta tutti | accepteren | alle cookies accepteren | akceptuję | zaakceptuj wszystkie | принять | принять все | прийняти | قبول | أوافق | kabul et | tümünü kabul et | acceptera | godkänn alla | terima | 接受 | 同意する',
    openings:
      'we use cookies | this site uses cookies | this website uses cookies | we and our partners | by continuing to use this site | by continuing to browse | usamos cookies | utilizamos cookies | este sitio utiliza cookies | este site usa cookies | nous utilisons des cookies | ce site utilise des cookies | diese website verwendet cookies | wir verwenden cookies | questo sito utilizza | deze website gebruikt cookies | ta strona używa | мы используем | сайт использует cookie | этот сайт использует | ми використовуємо | يستخدم هذا الموقع | نستخدم ملفات تعريف | bu site çerez | çerezleri kullanıyoruz | webbplatsen använder',
  },
  {
    reason: 'related links',
    anywhere:
      'related | related articles | related article | related stories | related story | related posts | related news | related content | related topics | related links | related coverage | related video | related videos | you may also like | you might also like | you may like | more on this story | more on this | more from | more like this | more stories | more news | more in this section | read more | read also | also read | see also | most read | most popular | most viewed | popular | popular posts | popular now | trending | trending now | recommended | recommended for you | recommended stories | editors picks | editor s picks | top stories | latest stories | latest news | latest posts | recent posts | recent comments | from around the web | around the web | promoted stories | what to read next | read next | in this story | don t miss | relacionados | noticias relacionadas | artículos relacionados | te puede interesar | también te puede interesar | lo más leído | más leídas | más noticias | lea también | leer más | notícias relacionadas | leia também | leia mais | veja também | mais lidas | saiba mais | artigos relacionados | lire aussi | à lire aussi | sur le même sujet | articles liés | articles similaires | les plus lus | en savoir plus | à voir aussi | lire plus | mehr zum thema | das könnte sie auch interessieren | das könnte dich auch interessieren | lesen sie auch | lesen sie mehr | weiterlesen | meistgelesen | ähnliche artikel | verwandte artikel | leggi anche | articoli correlati | potrebbe interessarti anche | potrebbe interessarti | i più letti | leggi tutto | lees ook | lees meer | gerelateerd | meest gelezen | gerelateerde artikelen | czytaj także | czytaj też | czytaj więcej | zobacz także | zobacz też | najczęściej czytane | polecane | читайте также | читать далее | читайте по теме | по теме | материалы по теме | похожие статьи | похожие новости | самое читаемое | популярное | другие новости | смотрите также | читайте також | читати далі | дивіться також | популярне | اقرأ أيضا | اقرأ أيضاً | اقرأ ايضا | إقرأ أيضا | اقرأ المزيد | المزيد | مواضيع ذات صلة | أخبار ذات صلة | ذات صلة | الأكثر قراءة | قد يعجبك أيضا | مقالات ذات صلة | ilgili haberler | bunlar da ilginizi çekebilir | devamını oku | çok okunanlar | ayrıca bakınız | läs också | läs mer | mest läst | les også | læs også | baca juga | berita terkait | terpopuler | 相关阅读 | 相关新闻 | 相关文章 | 推荐阅读 | 延伸阅读 | 阅读更多 | 関連記事 | おすすめ記事 | 続きを読む | 관련기사',
    openings:
      'read more about | read also | also read | lea también | leia também | lire aussi | à lire aussi | lesen sie auch | leggi anche | lees ook | czytaj także | czytaj też | читайте также | читайте также | читайте також | اقرأ أيضا | اقرأ أيضاً | اقرأ ايضا | baca juga | läs också',
  },
  {
    reason: 'copyright notice',
    anywhere:
      'all rights reserved | todos los derechos reservados | todos os direitos reservados | tous droits réservés | alle rechte vorbehalten | tutti i diritti riservati | riproduzione riservata | alle rechten voorbehouden | wszelkie prawa zastrzeżone | все права защищены | усі права захищені | всі права захищені | جميع الحقوق محفوظة | tüm hakları saklıdır | hak cipta dilindungi | 版权所有 | 無断転載禁止 | 무단전재 및 재배포 금지',
    openings:
      'all rights reserved | powered by | proudly powered by | theme by | designed by | website by | this material may not be published broadcast rewritten',
  },
  {
    reason: 'player controls',
    anywhere:
      'view this image | view image | view photo | view photos | view graphic | play | pause | mute | unmute | play video | watch video | watch now | video player | media caption | media playback is not supported on this device | media playback is unsupported on your device | your browser does not support the video tag | your browser does not support the audio element | listen to this article | listen to article | now playing | loading | loading... | enlarge | enlarge image | view fullscreen | fullscreen | open image in new window | image caption | hide caption | toggle caption | view slideshow | view gallery | previous slide | next slide | escuchar | ouvir | écouter | anhören | artikel anhören | ascolta | luister | прослушать | слушать | استمع | dinle',
  },
  {
    reason: 'print edition note',
    anywhere:
      'order reprints | order reprints today s paper | order reprints today s paper subscribe | today s paper | get the print edition | buy reprints | request reprint permission | reprints',
    openings:
      'a version of this article appears in print | a version of this article appeared in print | a version of this story appeared in print',
  },
];
