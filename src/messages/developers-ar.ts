import type { developers as english } from './developers-en.ts';
import type { Translated } from './translated.ts';

/** The page that describes the API, in Arabic. */
export const developers: Translated<typeof english> = {
  forDevelopers: 'للمطوّرين',
  apiTitle: 'واجهة البرمجة (API)',
  apiAbout: 'كل ما يراه القارئ هنا في صورة بيانات: للقراءة فقط، من دون مفتاح، ومتاح للبرامج ولصفحات المواقع الأخرى.',
  apiBegin: 'للبدء',
  apiBeginText: 'يجيب كل عنوان عن طلب GET بسيط بصيغة JSON، وأحدث المواد بداية مناسبة.',
  apiForMachines: 'الوصف نفسه للبرامج (OpenAPI 3.1)',
  apiPaging: 'صفحة بعد صفحة',
  apiPagingText:
    'تعطي القائمة عنوان صفحتها التالية في الحقل «next» وفي ترويسة Link. اتبعه إلى أن يصير null. ولا تكلّف الصفحات البعيدة أكثر من الأولى.',
  apiUnchanged: 'ما تغيّر فقط',
  apiUnchangedText: 'لكل إجابة ETag. أعده في If-None-Match: ما دام لم يتغيّر شيء تكون الإجابة 304 بلا محتوى.',
  apiTimes: 'الأوقات وما لم يُذكر',
  apiTimesText: 'الأوقات بالتوقيت العالمي UTC، والأيام بالمنطقة الزمنية لغرفة الأخبار، وnull تعني أن شيئًا لم يُذكر.',
  apiGone: 'ما سُحب',
  apiGoneText:
    'لا تظهر هنا المسودات ولا المواد المحظور نشرها حتى موعدها. والمادة المسحوبة تجيب بالرمز 410 مع بيان غرفة الأخبار: احذف نسختك منها.',
  apiLicence: 'ما يجوز لك أن تفعله',
  apiLicenceText:
    'إمكان القراءة لا يمنحك ترخيصًا. النصوص والصور ملك لمن يذكرهم سطر النسبة وحقوق النشر والمصدر؛ انشر الصورة مع سطر نسبتها كاملًا، واسأل غرفة الأخبار قبل النشر.',
  apiStays: 'ما يبقى ثابتًا',
  apiStaysText: 'قد تُضاف حقول إلى الإصدار 1 في أي وقت، ولا يُحذف حقل ولا يتغيّر معناه.',
  apiProblems: 'عند الخطأ',
  apiProblemsText:
    'الأخطاء موصوفة وفق RFC 9457. يُسمّى كل معامل خاطئ مع ما ينبغي أن يُعطى بدلًا منه، كلها دفعة واحدة؛ والمعامل الذي لا يعرفه العنوان خطأ أيضًا. وأنواعها:',
  apiAddresses: 'العناوين',
  apiAlso: 'وقد يجيب أي منها أيضًا بما يلي:',
  apiObjects: 'ما تحويه الإجابات',
  apiParameters: 'المعاملات',
  apiAnswers: 'الإجابات',
  apiExample: 'مثال',
};
