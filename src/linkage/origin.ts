/**
 * Names common in England and Wales by the tradition they come from, written for the project from common knowledge. They
 * serve two ends: made-up people whose names are as mixed as the country's, and an audit that asks whether the engine errs
 * more for some names than for others. A name's tradition says nothing certain about its bearer: it is used for counts of
 * errors over groups, never kept with a person and never for linking.
 */
export interface Tradition {
  readonly name: string;
  /** Rough share of made-up people, not an estimate of anyone. */
  readonly share: number;
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const traditions: readonly Tradition[] = [
  {
    name: 'English and Scottish',
    share: 0.62,
    female: words(
      'Olivia Amelia Isla Emily Sophie Charlotte Jessica Lucy Grace Hannah Emma Chloe Rebecca Laura Sarah Claire Nicola Karen Susan Margaret Elizabeth Patricia Christine Jacqueline Deborah Tracey Alison Helen Victoria Samantha Katherine Abigail Georgina Harriet Eleanor Alice Florence Ruby Daisy Poppy Evelyn Dorothy Joan Barbara Jean',
    ),
    male: words(
      'Oliver George Harry Jack Thomas James William Daniel Matthew Joshua Samuel Alexander Benjamin Christopher Andrew Robert Stephen Michael David Paul Mark Richard Peter Simon Nicholas Anthony Edward Charles Philip Kenneth Ronald Derek Gary Kevin Ian Stuart Graham Keith Terence Raymond Alan Frederick Albert Arthur Stanley Leonard',
    ),
    surnames: words(
      'Smith Taylor Brown Wilson Johnson Wright Walker Robinson Thompson White Hall Green Wood Clarke Jackson Harrison Turner Hill Cooper Ward Moore Baker Harris King Allen Scott Mitchell Carter Phillips Watson Bennett Cook Richardson Bailey Shaw Parker Bell Marshall Palmer Mills Barker Webb Fletcher Holmes Matthews Knight Butler Simpson Ellis Chapman Fox Gray Rogers Pearson Fisher Barnes Stevens Hunt Dixon Harvey Campbell Stewart Anderson MacDonald Ross Fraser Graham Hamilton Wallace Crawford Armstrong Atkinson Lawson Hodgson Whitehead Ashworth Butterworth Hargreaves Sutcliffe Ramsbottom',
    ),
  },
  {
    name: 'Welsh',
    share: 0.07,
    female: words(
      'Megan Rhiannon Cerys Seren Bethan Carys Sian Angharad Gwen Nia Ffion Catrin Elin Mared Eleri Bronwen',
    ),
    male: words(
      'Rhys Dylan Gareth Owain Huw Dafydd Evan Ieuan Gethin Iwan Emyr Aled Gwilym Morgan Llewelyn Geraint',
    ),
    surnames: words(
      'Jones Davies Evans Thomas Roberts Williams Lewis Hughes Morgan Griffiths Edwards Owen Price Rees Lloyd Jenkins Powell Morris Howells Bowen Pritchard Parry ap-Gwynfor Llewellyn',
    ),
  },
  {
    name: 'Irish',
    share: 0.04,
    female: words('Siobhan Niamh Aoife Ciara Orla Roisin Maeve Sinead Bridget Caitlin Deirdre Eimear'),
    male: words('Sean Patrick Liam Conor Declan Brendan Kieran Eoin Cormac Niall Padraig Seamus'),
    surnames: words(
      "O'Brien Murphy Kelly Byrne O'Connor Walsh Ryan O'Sullivan Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore McLaughlin O'Neill",
    ),
  },
  {
    name: 'South Asian Muslim',
    share: 0.08,
    female: words(
      'Fatima Aisha Zainab Maryam Khadija Amina Sana Hafsa Nadia Rukhsana Shabana Nasreen Farah Ayesha Saima Bushra',
    ),
    male: words(
      'Mohammed Ahmed Ali Hassan Hussain Imran Yusuf Ibrahim Bilal Usman Tariq Khalid Omar Hamza Abdul Faisal',
    ),
    surnames: words(
      'Khan Ahmed Hussain Ali Begum Akhtar Mahmood Malik Iqbal Shah Rahman Chowdhury Miah Uddin Islam Bibi Aziz Rashid Siddiqui Qureshi',
    ),
  },
  {
    name: 'Hindu and Sikh',
    share: 0.05,
    female: words(
      'Priya Anjali Kavita Sunita Meera Pooja Deepa Harpreet Simran Jasmine Manpreet Gurpreet Neha Ritu',
    ),
    male: words(
      'Raj Amit Sanjay Vikram Arjun Rahul Harpreet Gurpreet Jaspreet Manjit Suresh Anil Rohan Deepak',
    ),
    surnames: words(
      'Patel Singh Kaur Sharma Shah Gill Sandhu Dhillon Kumar Desai Mehta Chopra Gupta Joshi Bains Sidhu Parmar',
    ),
  },
  {
    name: 'Polish and Eastern European',
    share: 0.05,
    female: words(
      'Agnieszka Katarzyna Magdalena Małgorzata Joanna Aleksandra Zofia Elena Ioana Svetlana Olena Andreea',
    ),
    male: words('Piotr Krzysztof Tomasz Paweł Łukasz Andrzej Mateusz Ion Andrei Oleksandr Vasile Dmytro'),
    surnames: words(
      'Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Popescu Ionescu Popa Shevchenko Kovalenko Petrov Ivanova',
    ),
  },
  {
    name: 'West African',
    share: 0.04,
    female: words(
      'Abena Adaeze Ngozi Chidinma Funmilayo Folasade Blessing Precious Akosua Ama Temitope Yetunde',
    ),
    male: words('Kwame Kofi Chukwuemeka Oluwaseun Emeka Babatunde Tunde Ikenna Yaw Adebayo Segun Kwabena'),
    surnames: words(
      'Mensah Owusu Boateng Asante Okafor Adeyemi Okonkwo Eze Adebayo Balogun Osei Appiah Oyelaran Nwosu Ogunleye',
    ),
  },
  {
    name: 'Chinese and Vietnamese',
    share: 0.02,
    female: words('Mei Xiu Ying Li Fang Hui Linh Lan Thu Huong Yan Jing'),
    male: words('Wei Jun Ming Hao Jian Tuan Minh Duc Anh Chi Yong Bo'),
    surnames: words('Wang Li Zhang Chen Liu Wong Chan Cheung Lam Nguyen Tran Le Pham Huang Lin'),
  },
  {
    name: 'Arabic, Persian and Kurdish',
    share: 0.03,
    female: words('Layla Nour Yasmin Samira Leila Shirin Hanan Rania Zahra Parisa Rojin Dalia'),
    male: words('Mustafa Karim Reza Amir Mahmoud Samir Saeed Farhad Kamal Hamid Azad Nasser'),
    surnames: words(
      'al-Hassan Mansour Haddad Khoury Hosseini Ahmadi al-Sayed Karimi Najjar Saleh Aziz bin-Yusuf Jafari Barzani',
    ),
  },
];

const traditionsOf = (pick: (tradition: Tradition) => readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  traditions.forEach((tradition, index) => {
    for (const name of pick(tradition)) {
      const key = plain(name);
      // A name of several traditions tells nothing.
      found.set(key, found.has(key) && found.get(key) !== index ? -1 : index);
    }
  });
  return found;
};

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[^\p{L}]/gu, '');
}

const byForename = traditionsOf((tradition) => [...tradition.female, ...tradition.male]);
const bySurname = traditionsOf((tradition) => tradition.surnames);

/** The tradition that a name's form points to; the surname counts first. */
export function nameTradition(forename: string, surname: string): string {
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(forename + surname))
    return 'written in another script';
  const index = bySurname.get(plain(surname)) ?? byForename.get(plain(forename)) ?? -1;
  return traditions[index]?.name ?? 'not told by the name';
}
