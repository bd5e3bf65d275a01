import type { Known } from './named-by.ts'

/** Names of a real story, an entry a line: what the spelling of queries is tried on. */
export const exampleNames: readonly Known[] = `
Territory
NATO membership
Security guarantees
Ceasefire
Format of talks
Military aid | PURL
Minerals and reconstruction
Sanctions and frozen assets
Prisoners and civilians
Energy and the Black Sea
Accountability and compensation
EU accession
Alain Berset | Berset
Alexander Darchiev | Darchiev | Aleksandr Darchiev | Александр Дарчиев | Олександр Дарчієв
Alexander Fomin | Fomin | Александр Фомин | Олександр Фомін
Alexander Lukashenko | Lukashenko | Aleksandr Lukashenko | Alyaksandr Lukashenka | Lukashenka | Аляксандр Лукашэнка | Александр Лукашенко | Олександр Лукашенко
Alexander Stubb | Stubb | President Stubb
Alexus Grynkewich | Grynkewich | General Grynkewich
Andrii Sybiha | Sybiha | Andriy Sybiha | Андрій Сибіга | Андрей Сибига
Andriy Yermak | Yermak | Андрій Єрмак | Андрей Ермак
Angela Merkel | Merkel
Angela Rayner | Rayner
Annalena Baerbock | Baerbock
António Costa | Costa | Antonio Costa
Bank of Russia | Russian central bank | Central Bank of Russia | Банк России | Банк Росії
Bart De Wever | De Wever
Belarus | Беларусь | Білорусь
Belgium | België | Belgique
China | 中国
Coalition of the willing | coalition of the willing | Coalition of the Willing | Коаліція охочих | Коалиция желающих | Coalition des volontaires
Council of Europe | Conseil de l’Europe | Рада Європи | Совет Европы
Council of the European Union | Council of the EU
Czech Republic | Czechia | Česko
Dan Driscoll | Driscoll | Daniel Driscoll
David Lammy | Lammy
Davyd Arakhamia | Arakhamia | David Arakhamia | Давид Арахамія | Давид Арахамия
Denmark | Danmark
Denys Shmyhal | Shmyhal | Денис Шмигаль | Денис Шмыгаль
Dick Schoof | Schoof
Dmitry Peskov | Peskov | Dmitri Peskov | Дмитрий Песков | Дмитро Пєсков
Donald Trump | Trump | Donald J. Trump | President Trump | Дональд Трамп | Дональд Трамп
Donald Tusk | Tusk
Emmanuel Macron | Macron | President Macron | Емманюель Макрон | Эмманюэль Макрон
European Union | EU | Європейський Союз | Европейский союз | Union européenne | Europäische Union
Finland | Suomi
François Hollande | Hollande | Francois Hollande
Friedrich Merz | Merz | Chancellor Merz | Фрідріх Мерц | Фридрих Мерц
G7 | Group of Seven | Велика сімка | Большая семёрка
George W. Bush | George W Bush | President Bush
Georgia | საქართველო | Грузія | Грузия
Germany | Deutschland
Giorgia Meloni | Meloni
Greece | Ελλάδα
Grigory Karasin | Karasin | Григорий Карасин | Григорій Карасін
Hakan Fidan | Fidan
Holy See | Vatican | Sancta Sedes | Santa Sede | Святий Престол | Святой Престол
Hungary | Magyarország
Igor Kostyukov | Kostyukov | Игорь Костюков | Ігор Костюков
India | भारत
International Atomic Energy Agency | IAEA | МАГАТЕ | МАГАТЭ
Iran | ایران
Italy | Italia
Jaap de Hoop Scheffer | de Hoop Scheffer
Jared Kushner | Kushner | Джаред Кушнер | Джаред Кушнер
JD Vance | Vance | J.D. Vance | J. D. Vance | Vice President Vance | Джей Ді Венс | Джей Ди Вэнс
John Healey | Healey
John Ratcliffe | Ratcliffe
Jonas Gahr Støre | Støre | Gahr Støre | Jonas Gahr Store
Kaja Kallas | Kallas
Keir Starmer | Starmer | Sir Keir Starmer | Кір Стармер | Кир Стармер
Keith Kellogg | Kellogg | Кіт Келлог | Кит Келлог
Kirill Dmitriev | Dmitriev | Кирилл Дмитриев | Кирило Дмитрієв
Kremlin | Кремль | Кремль
Kyrylo Budanov | Budanov | Kirill Budanov | Кирило Буданов | Кирилл Буданов
Lindsey Graham | Senator Graham
Luke Pollard | Pollard
Lukoil | Лукойл | Лукойл
Marco Rubio | Rubio | Secretary Rubio | Марко Рубіо | Марко Рубио
Maria Zakharova | Zakharova | Мария Захарова | Марія Захарова
Mariana Betsa | Betsa | Maryana Betsa | Мар’яна Беца | Марьяна Беца
Mark Rutte | Rutte | Марк Рютте | Марк Рютте
Mette Frederiksen | Frederiksen
Mike Waltz | Waltz | Michael Waltz | Майк Волтц | Майк Уолтц
Mikhail Galuzin | Galuzin | Михаил Галузин | Михайло Галузін
NATO | Nato | North Atlantic Treaty Organization | НАТО | НАТО
Netherlands | Nederland
Norway | Norge
Olaf Scholz | Scholz | Олаф Шольц | Олаф Шольц
Oleksandr Syrskyi | Syrskyi | Oleksandr Syrsky | Олександр Сирський | Александр Сырский
OSCE | Organization for Security and Co-operation in Europe | Organisation for Security and Cooperation in Europe | ОБСЄ | ОБСЕ
Pedro Lourtie | Lourtie
Pete Hegseth | Hegseth | Піт Гегсет | Пит Хегсет
Poland | Polska | Польща | Польша
Rafael Grossi | Grossi | Rafael Mariano Grossi
Recep Tayyip Erdoğan | Erdoğan | Erdogan | Recep Tayyip Erdogan | President Erdoğan
Robert Fico | Fico
Rosneft | Роснефть | Роснєфть
Russia | Russian Federation | Россия | Росія
Rustem Umerov | Umerov | Рустем Умєров | Рустем Умеров
Saudi Arabia | Kingdom of Saudi Arabia | السعودية
Scott Bessent | Bessent | Скотт Бессент | Скотт Бессент
Sergei Lavrov | Lavrov | Sergey Lavrov | Сергей Лавров | Сергій Лавров
Sergey Beseda | Beseda | Sergei Beseda | Сергей Беседа | Сергій Беседа
Sergiy Kyslytsya | Kyslytsya | Serhiy Kyslytsya | Serhii Kyslytsia | Сергій Кислиця | Сергей Кислица
Slovakia | Slovensko
Slovenia | Slovenija
Sonata Coulter | Coulter
Spain | España
Steve Witkoff | Witkoff | Стів Віткофф | Стив Уиткофф
Turkey | Türkiye | Türkiye | Туреччина | Турция
Ukraine | Україна | Украина
Ukraine Defence Contact Group | Ukraine Defense Contact Group | UDCG
United Arab Emirates | UAE | U.A.E. | Emirates | الإمارات العربية المتحدة | Об’єднані Арабські Емірати | Объединённые Арабские Эмираты
United Kingdom | UK | U.K. | Britain | Велика Британія | Великобритания
United Nations | UN | U.N. | Організація Об’єднаних Націй | Организация Объединённых Наций
United Nations General Assembly | UN General Assembly | General Assembly | UNGA | Генеральна Асамблея ООН | Генеральная Ассамблея ООН
United States | US | U.S. | USA | United States of America | Сполучені Штати Америки | Соединённые Штаты Америки
Ursula von der Leyen | von der Leyen | Урсула фон дер Ляєн | Урсула фон дер Ляйен
Vassily Nebenzia | Nebenzia | Vasily Nebenzya | Vasily Nebenzia | Василий Небензя | Василь Небензя
Viktor Orbán | Orbán | Orban | Viktor Orban
Vladimir Medinsky | Medinsky | Владимир Мединский | Володимир Мединський
Vladimir Putin | Putin | President Putin | Vladimir V. Putin | Владимир Путин | Володимир Путін
Volodymyr Zelensky | Zelensky | Zelenskyy | Zelenskiy | Volodymyr Zelenskyy | Volodymyr Zelenskiy | President Zelensky | Володимир Зеленський | Владимир Зеленский
Weimar+ group | Weimar+ | Weimar Plus
White House | Білий дім | Белый дом
Xi Jinping | Xi | President Xi | 习近平
Yulia Svyrydenko | Svyrydenko | Yuliia Svyrydenko | Юлія Свириденко | Юлия Свириденко
Yuri Ushakov | Ushakov | Юрий Ушаков | Юрій Ушаков
Budapest Memorandum on Security Assurances | Budapest Memorandum
Istanbul communiqué | Istanbul communique | Istanbul proposals
UN Security Council resolution 2774 | Resolution 2774 | Security Council resolution 2774
Jeddah ceasefire proposal | Jeddah proposal
US–Ukraine Reconstruction Investment Fund agreement | Reconstruction Investment Fund | US-Ukraine Reconstruction Investment Fund
Russian memorandum, Istanbul | Russian memorandum
Ukrainian memorandum, Istanbul | Ukrainian memorandum
Agreement on a Special Tribunal for the Crime of Aggression | Special Tribunal for the Crime of Aggression | Special Tribunal for the Crime of Aggression against Ukraine
European 12-point plan | 12-point plan | 12-point proposal
28-point plan | 28-point peace plan | 28-point proposal | 28-point draft | 28-point peace proposal
Convention on an International Claims Commission for Ukraine | International Claims Commission for Ukraine
20-point draft | 20-point plan | 20-point peace plan
Abu Dhabi
Agra
Anchorage
Ankara
Beijing
Berlin
Brussels
Bucharest
Budapest
Busan
Charlevoix
Crimea | Crimean peninsula | Крим | Крым
Cyprus
Davos
Donetsk region | Donetsk Oblast | Donetsk oblast | Donetsk | Донецька область | Донецкая область
Geneva
Gomel region | Gomel | Homiel | Гомельская область | Гомельська область
Hallandale Beach
Istanbul
Jeddah
Kharkiv | Харків | Харьков
Kherson region | Kherson Oblast | Kherson oblast | Херсонська область | Херсонская область
Kursk region | Kursk Oblast | Kursk oblast | Kursk | Курская область | Курська область
Kyiv | Kiev | Київ | Киев
London
Luhansk region | Luhansk Oblast | Luhansk oblast | Luhansk | Луганська область | Луганская область
Miami
Minsk | Минск | Мінськ
Moscow | Москва | Москва
Munich | München
Murmansk
New York | New York City
Northwood
Novgorod region
Odesa
Oslo
Palm Beach
Paris
Riyadh
Rome
Saint Petersburg
Strasbourg
Sudzha | Суджа | Суджа
The Hague
Turnberry
Vatican City
Vladivostok
Washington | Washington, D.C. | Washington DC
Zaporizhzhia nuclear power plant
Zaporizhzhia region | Zaporizhzhia Oblast | Zaporizhzhia oblast | Запорізька область | Запорожская область
Évian-les-Bains
annexation
armistice | armistices
Article 5
backstop | security backstop
critical minerals | critical mineral
de facto | de jure
Donbas
frozen conflict | frozen conflicts
full-scale invasion
Istanbul rounds | Istanbul round
Kyiv Independent | The Kyiv Independent
line of contact | contact line | lines of contact
Membership Action Plan | Membership Action Plans
Minsk agreements | Minsk accords | Minsk I | Minsk II
Munich Security Conference | MSC
peace treaty | peace treaties
`
  .trim()
  .split('\n')
  .map((line, index) => ({ href: `/${index}/`, names: line.split(' | ') }))
